import { describe, expect, it } from 'vitest'
import { missingLibrariesIn, packagesFor } from '../../../scripts/lib/system-libraries.mjs'

const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libnss3.so => not found
`

describe('missing system libraries', () => {
  it('are read from what ldd says', () => {
    expect(missingLibrariesIn(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
    expect(missingLibrariesIn('	libc.so.6 => /lib/libc.so.6\n')).toEqual([])
  })

  it('lead to the packages of the app, missing programs to theirs', () => {
    expect(packagesFor(['libnss3.so'], [])).toContain('libnss3')
    expect(packagesFor([], ['Xvfb', 'pdfsig'])).toEqual(['xvfb', 'poppler-utils'])
    expect(packagesFor([], [])).toEqual([])
  })
})
