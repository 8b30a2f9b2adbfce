import type { ChannelInput } from '#shared/ipc/contract.ts'
import type { Answer, ResponseContent } from '#shared/schema/response.ts'

type ContentInput = ChannelInput<'assessment:save-response'>['content']

/** A response as the channel takes it: the same, in lists of its own. */
export function contentInput(content: ResponseContent): ContentInput {
  return { ...content, answer: answerInput(content.answer), evidence: [...content.evidence] }
}

function answerInput(answer: Answer | null): ContentInput['answer'] {
  return answer?.kind === 'options' ? { ...answer, options: [...answer.options] } : answer
}
