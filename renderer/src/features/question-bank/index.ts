export { QuestionBankScreen } from './QuestionBankScreen.tsx'
export { QuestionnaireScreen } from './QuestionnaireScreen.tsx'
