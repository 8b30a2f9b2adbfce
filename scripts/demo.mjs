// npm run demo -- --out DIR: a complete example with invented data, made without a window.
import { runProgram } from './lib/program.mjs'
import { main } from './lib/say.mjs'

await main(() => runProgram('demo'))
