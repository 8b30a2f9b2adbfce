import process from 'node:process'

/**
 * Where the words of the tools go. Standard error, always: standard output belongs to the program that a script
 * starts, so that `npm run --silent cli -- … --json` gives one JSON document and nothing else.
 * @param {string} text one line, without its end
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * A stop that a person can act upon. Scripts print its message without a stack.
 */
export class Stop extends Error {
  /** @param {string} message what happened, where, and what to do */
  constructor(message) {
    super(message)
    this.name = 'Stop'
  }
}

/**
 * Runs a script's body and turns its outcome into the exit code: the number it gives, or 1 after a Stop or a fault.
 * @param {() => Promise<number>} body
 */
export async function main(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    const plain = error instanceof Stop
    say(plain ? `\n${error.message}\n` : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}
