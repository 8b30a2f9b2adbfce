import { describe, expect, it } from 'vitest'
import {
  addPerson,
  answerAll,
  codeOf,
  content,
  createdWorkspace,
  enterAs,
  fileWith,
  questionOf,
  startedCase,
  valueOf,
} from '#tests/fixtures/services/journey.ts'

describe('evidence', () => {
  it('is numbered in the vendor, taken once, and refused file by file', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { evidence } = stage.services
    const policy = await fileWith('Access policy.txt', 'Access is reviewed each quarter.')
    const empty = await fileWith('empty.txt', '')
    const question = questionOf('P-3')
    const first = valueOf(
      await evidence.attach({ assessmentId, question, paths: [policy, empty, '/no/such/file.pdf'] }),
    )
    expect(first.added.map(({ number, title, mediaType }) => [number, title, mediaType])).toEqual([
      [1, 'Access policy', 'text/plain'],
    ])
    expect(first.refused.map(({ fileName, message }) => [fileName, message])).toEqual([
      ['empty.txt', 'The file is empty.'],
      ['file.pdf', 'It cannot be read: there is no such file.'],
    ])
    const again = valueOf(await evidence.attach({ assessmentId, question, paths: [policy] }))
    expect(again.refused.map(({ message }) => message)).toEqual(['It is attached to this question already.'])
    const copy = await fileWith('Renamed copy.txt', 'Access is reviewed each quarter.')
    const elsewhere = valueOf(await evidence.attach({ assessmentId, question: questionOf('D-3'), paths: [copy] }))
    expect(elsewhere.added.map(({ number }) => number)).toEqual([1])
  })

  it('gets every number once when many files come at once', async () => {
    const stage = await createdWorkspace()
    const { assessmentId, vendorId } = await startedCase(stage)
    const questions = ['S-5', 'P-1', 'P-2', 'P-3', 'P-4', 'D-2'].map(questionOf)
    await Promise.all(
      questions.map(async (question) =>
        stage.services.evidence.attach({
          assessmentId,
          question,
          paths: [await fileWith('a.txt', `${question} a`), await fileWith('b.txt', `${question} b`)],
        }),
      ),
    )
    const { evidence } = valueOf(await stage.services.lists.vendor({ id: vendorId }))
    expect(evidence.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    const { assessment } = valueOf(await stage.services.preparation.get({ assessmentId }))
    expect(questions.map((key) => assessment.responses[key]?.evidence.length)).toEqual([2, 2, 2, 2, 2, 2])
  })

  it('stores nothing for an assessment that may not be changed', async () => {
    const stage = await createdWorkspace()
    const { assessmentId, vendorId } = await startedCase(stage)
    await answerAll(stage, assessmentId)
    valueOf(await stage.services.preparation.submit({ assessmentId }))
    const paths = [await fileWith('late.txt', 'late')]
    const attached = await stage.services.evidence.attach({ assessmentId, question: questionOf('P-1'), paths })
    expect(codeOf(attached)).toBe('wrong-status')
    expect(valueOf(await stage.services.lists.vendor({ id: vendorId })).evidence).toEqual([])
  })

  it('keeps its dates from a preparer once a reviewer has judged it', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { services } = stage
    const question = questionOf('P-3')
    const paths = [await fileWith('Report.txt', 'A report that ends soon.')]
    const { added } = valueOf(await services.evidence.attach({ assessmentId, question, paths }))
    const [piece] = added
    if (!piece) throw new Error('the file was taken')
    const facts = { title: 'Report', kind: 'audit-report', periodFrom: null, periodTo: null, note: '' } as const
    await answerAll(stage, assessmentId)
    const response = valueOf(await services.preparation.get({ assessmentId })).assessment.responses[question]
    valueOf(
      await services.preparation.saveResponse({
        assessmentId,
        question,
        content: content({ answer: response?.answer ?? null, evidence: [piece.id] }),
      }),
    )
    valueOf(await services.preparation.submit({ assessmentId }))
    valueOf(await services.review.begin({ assessmentId }))
    valueOf(
      await services.review.reviewEvidence({
        assessmentId,
        evidenceId: piece.id,
        verdict: 'accepted',
        grade: 'B',
        reason: '',
      }),
    )
    const longer = { id: piece.id, facts: { ...facts, expires: '2099-12-31' } }
    const preparer = await addPerson(stage, 'Pim Adeyemi', ['preparer'])
    const reviewer = await addPerson(stage, 'Rhea Lind', ['reviewer'])
    await enterAs(stage, preparer)
    expect(codeOf(await services.evidence.update(longer))).toBe('not-permitted')
    await enterAs(stage, reviewer)
    expect(valueOf(await services.evidence.update(longer)).evidence.expires).toBe('2099-12-31')
  })
})
