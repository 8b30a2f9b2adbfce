import process from 'node:process'

const MEBIBYTE = 1024 * 1024

/**
 * One line of progress for a download.
 * @param {number} received bytes so far
 * @param {number | undefined} total bytes in all, where the server says so
 * @returns {string}
 */
export function progressText(received, total) {
  const done = `${(received / MEBIBYTE).toFixed(1)} MB`
  if (total === undefined || total <= 0) return done
  const percent = Math.floor((received / total) * 100)
  return `${percent} % (${done} of ${(total / MEBIBYTE).toFixed(1)} MB)`
}

/**
 * A progress line on standard error: rewritten in place on a terminal, one line every ten per cent (or 16 MB where the
 * total is unknown) in a log.
 * @param {string} label
 * @param {{ isTTY?: boolean, write(text: string): unknown }} [stream]
 * @returns {{ update(received: number, total: number | undefined): void, end(): void }}
 */
export function progressLine(label, stream = process.stderr) {
  let lastStep = -1
  let lastText = ''
  return {
    update(received, total) {
      const step = total
        ? Math.floor((received / total) * (stream.isTTY ? 100 : 10))
        : Math.floor(received / (16 * MEBIBYTE))
      if (step === lastStep) return
      lastStep = step
      lastText = `${label}: ${progressText(received, total)}`
      stream.write(stream.isTTY ? `\r${lastText}\u001b[K` : `${lastText}\n`)
    },
    end() {
      if (stream.isTTY && lastText !== '') stream.write('\n')
    },
  }
}
