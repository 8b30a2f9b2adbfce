import { describe, expect, it } from 'vitest'
import { startIntent } from '#electron/main/app/arguments.ts'

const packaged = (...words: string[]): unknown => startIntent(['/opt/countersign', ...words], true, '/home/ada')
const unpackaged = (...words: string[]): unknown => startIntent(['/x/electron', ...words], false, '/home/ada')

describe('what the app is started for', () => {
  it('is a window without words', () => {
    expect(packaged()).toEqual({ kind: 'window', file: null })
    expect(packaged('--no-sandbox')).toEqual({ kind: 'window', file: null })
    expect(unpackaged('--no-sandbox', '/project')).toEqual({ kind: 'window', file: null })
  })

  it('is a window with a file, meant from where it was typed', () => {
    expect(packaged('report.pdf')).toEqual({ kind: 'window', file: '/home/ada/report.pdf' })
    expect(packaged('/tmp/report.pdf')).toEqual({ kind: 'window', file: '/tmp/report.pdf' })
    expect(unpackaged('--inspect=0', '/project', 'report.pdf')).toEqual({
      kind: 'window',
      file: '/home/ada/report.pdf',
    })
  })

  it('is the command verify with all its words', () => {
    expect(packaged('--no-sandbox', 'verify', 'a.pdf', '--json', '--trust', 'root.pem')).toEqual({
      kind: 'command',
      args: ['verify', 'a.pdf', '--json', '--trust', 'root.pem'],
    })
    expect(unpackaged('/project', 'verify', 'a.pdf')).toEqual({ kind: 'command', args: ['verify', 'a.pdf'] })
  })
})
