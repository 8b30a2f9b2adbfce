import { expect, it } from 'vitest'
import { fileNameOf } from '../../../../renderer/src/lib/file-name.ts'

it('names a file by the last part of its path on every system', () => {
  expect(fileNameOf('C:\\keys\\maria.p12')).toBe('maria.p12')
  expect(fileNameOf('/home/maria/keys/')).toBe('keys')
  expect(fileNameOf('/tmp/a b.pdf')).toBe('a b.pdf')
  expect(fileNameOf('C:\\Reports\\r.pdf')).toBe('r.pdf')
})
