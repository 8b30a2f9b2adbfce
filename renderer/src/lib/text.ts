export { useFormat } from './format.ts'
export { TextContext, useText } from './use-text.ts'
