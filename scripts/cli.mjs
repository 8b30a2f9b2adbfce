// npm run --silent cli -- ARGS…: the command line, built when needed; standard output is the program's alone.
import { runProgram } from './lib/program.mjs'
import { main } from './lib/say.mjs'

await main(() => runProgram('index'))
