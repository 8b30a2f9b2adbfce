import { describe, expect, it } from 'vitest'
import { questionnaireHash } from '#shared/domain/scoring/summary.ts'
import {
  addPerson,
  answerAll,
  codeOf,
  content,
  createdWorkspace,
  decided,
  enterAs,
  fileWith,
  folder,
  passphrase,
  proposalsOf,
  questionOf,
  reviewed,
  startAssessment,
  startedCase,
  valueOf,
} from '#tests/fixtures/services/journey.ts'

const yes = { kind: 'option', option: 'yes' } as const
const no = { kind: 'option', option: 'no' } as const

describe('an assessment', () => {
  it('keeps the questionnaire exactly as it was when it was started', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { assessment, questionnaires } = valueOf(await stage.services.preparation.get({ assessmentId }))
    const [used] = questionnaires
    expect(assessment.questionnaires[0]?.sha256).toBe(used && (await questionnaireHash(used)))
    const repository = stage.ports.vault.repository(folder)
    expect((await repository.list('questionnaire')).map(({ id }) => id)).toEqual(['quick-screening@1.0'])
    expect(valueOf(await stage.services.questionnaires.list()).rows.filter(({ builtIn }) => builtIn)).toHaveLength(2)
  })

  it('answers each save with the revision that is stored, and goes on where it stopped', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { preparation } = stage.services
    const first = valueOf(
      await preparation.saveResponse({ assessmentId, question: questionOf('S-5'), content: content({ answer: yes }) }),
    )
    const second = valueOf(await preparation.setPosition({ assessmentId, question: questionOf('P-1') }))
    expect(second.revision).toBe(first.revision + 1)
    const view = valueOf(await preparation.get({ assessmentId }))
    expect([view.revision, view.assessment.position, view.assessment.status]).toEqual([
      second.revision,
      'quick-screening:P-1',
      'in-progress',
    ])
  })

  it('loses nothing when saves of several questions come at once', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const ids = ['S-1', 'S-5', 'P-2', 'P-3', 'D-2', 'D-3', 'I-2', 'A-4'].map(questionOf)
    await Promise.all(
      ids.map((question) =>
        stage.services.preparation.saveResponse({ assessmentId, question, content: content({ comment: question }) }),
      ),
    )
    const { assessment } = valueOf(await stage.services.preparation.get({ assessmentId }))
    expect(ids.map((id) => assessment.responses[id]?.comment)).toEqual(ids)
  })

  it('refuses evidence of another vendor', async () => {
    const stage = await createdWorkspace()
    const mine = await startedCase(stage, 'Lakeside Labeling')
    const other = await startedCase(stage, 'Harbor Voice Data')
    const attached = valueOf(
      await stage.services.evidence.attach({
        assessmentId: other.assessmentId,
        question: questionOf('S-5'),
        paths: [await fileWith('policy.txt', 'of the other vendor')],
      }),
    )
    const evidence = attached.added.map(({ id }) => id)
    const { assessmentId } = mine
    const stolen = { assessmentId, question: questionOf('S-5'), content: content({ answer: yes, evidence }) }
    expect(codeOf(await stage.services.preparation.saveResponse(stolen))).toBe('not-found')
  })

  it('says in words why a status does not allow something', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const begun = await stage.services.review.begin({ assessmentId })
    expect(begun.ok ? null : begun.error).toEqual({ code: 'wrong-status', values: { status: 'Draft' } })
  })

  it('comes back to the preparer when changes are requested, and is submitted again', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { services } = stage
    await answerAll(stage, assessmentId)
    valueOf(await services.preparation.submit({ assessmentId }))
    valueOf(await services.review.begin({ assessmentId }))
    const question = questionOf('P-1')
    valueOf(
      await services.review.reviewResponse({ assessmentId, question, verdict: 'asked-back', reason: 'Which ones?' }),
    )
    valueOf(await services.review.requestChanges({ assessmentId, note: '' }))
    const { responses } = valueOf(await services.preparation.get({ assessmentId })).assessment
    const before = content({ answer: responses[question]?.answer ?? null, comment: 'All of them.' })
    const saved = valueOf(await services.preparation.saveResponse({ assessmentId, question, content: before }))
    expect(saved.assessment.responses[question]?.review).toBeNull()
    expect(valueOf(await services.preparation.submit({ assessmentId })).assessment.status).toBe('submitted')
  })
})

describe('findings and the decision', () => {
  it('wait until every proposal has been disposed of', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { services } = stage
    await answerAll(stage, assessmentId, 'worst')
    valueOf(await services.preparation.submit({ assessmentId }))
    valueOf(await services.review.begin({ assessmentId }))
    const decision = { assessmentId, outcome: 'reject', conditions: [], reason: 'Too weak.', validUntil: null } as const
    expect(codeOf(await services.review.decide(decision))).toBe('incomplete')
    const [worst, ...rest] = await proposalsOf(stage, assessmentId)
    if (!worst) throw new Error('the worst answers raise proposals')
    const finding = {
      title: 'Weak sign-in',
      description: '',
      severity: worst.severity,
      severityReason: '',
      treatment: 'remediate',
      treatmentPlan: '',
      owner: '',
      due: '2027-01-31',
    } as const
    const raised = valueOf(
      await services.review.disposeProposal({
        assessmentId,
        question: worst.question,
        disposition: { kind: 'raise', finding },
      }),
    )
    const [first] = raised.assessment.findings
    if (!first) throw new Error('a finding was raised')
    for (const { question } of rest) {
      const disposition = { kind: 'merge', findingId: first.id, reason: 'Same cause.' } as const
      valueOf(await services.review.disposeProposal({ assessmentId, question, disposition }))
    }
    expect(valueOf(await services.review.decide(decision)).assessment.decision?.outcome).toBe('reject')
  })

  it('need a second person where four eyes are required', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { services } = stage
    valueOf(await services.workspace.updateSettings({ name: 'x', organisation: 'y', fourEyes: 'required' }))
    await answerAll(stage, assessmentId)
    valueOf(await services.preparation.submit({ assessmentId }))
    valueOf(await services.review.begin({ assessmentId }))
    const decision = { assessmentId, outcome: 'approve', conditions: [], reason: '', validUntil: null } as const
    const verdict = { assessmentId, question: questionOf('P-1'), verdict: 'accepted', reason: '' } as const
    expect(codeOf(await services.review.reviewResponse(verdict))).toBe('four-eyes')
    expect(codeOf(await services.review.decide(decision))).toBe('four-eyes')

    await enterAs(stage, await addPerson(stage, 'Sam Osei', ['reviewer']))
    expect((await services.review.reviewResponse(verdict)).ok).toBe(true)
    const second = valueOf(await services.review.decide(decision))
    expect(second.assessment.decision?.samePersonPrepared).toBe(false)
  })

  it('say so when the same person prepared and decided', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await decided(stage, assessmentId)
    const { assessment } = valueOf(await stage.services.preparation.get({ assessmentId }))
    expect(assessment.decision?.samePersonPrepared).toBe(true)
  })
})

describe('the audit log of responses', () => {
  it('tells once a visit what a response was before and after, however often it was saved', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const { preparation } = stage.services
    const question = questionOf('S-5')
    for (const comment of ['A', 'An', 'Ann', 'Ann R.']) {
      valueOf(await preparation.saveResponse({ assessmentId, question, content: content({ answer: no, comment }) }))
    }
    valueOf(await preparation.setPosition({ assessmentId, question: questionOf('P-1') }))
    const { notes } = stage.ports.vault.repository(folder)
    const told = notes.filter(({ detail }) => detail?.['visited'] !== undefined)
    expect(told.map(({ detail }) => detail)).toEqual([
      {
        question: 'quick-screening:P-1',
        visited: question,
        changes: {
          answer: { before: null, after: '{"kind":"option","option":"no"}' },
          comment: { before: null, after: 'Ann R.' },
          justification: { before: null, after: '' },
          compensatingControl: { before: null, after: '' },
          evidence: { before: null, after: '[]' },
          flagged: { before: null, after: false },
        },
      },
    ])
    expect(JSON.stringify(notes.filter(({ event }) => event === 'response-saved'))).not.toContain('Ann')
  })

  it('tells it at the latest when the workspace is locked', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    const question = questionOf('S-1')
    const long = 'x'.repeat(5000)
    valueOf(
      await stage.services.preparation.saveResponse({ assessmentId, question, content: content({ comment: long }) }),
    )
    valueOf(await stage.services.workspace.lock())
    const { notes } = stage.ports.vault.repository(folder)
    const told = notes.find(({ event }) => event === 'response-changed')
    expect(JSON.stringify(told?.detail)).toContain('xxx')
    expect(JSON.stringify(told?.detail).length).toBeLessThan(800)
  })

  it('says who did what, with the reasons given', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await answerAll(stage, assessmentId)
    valueOf(await stage.services.preparation.submit({ assessmentId }))
    await reviewed(stage, assessmentId)
    const status = valueOf(await stage.services.workspace.status())
    const { notes } = stage.ports.vault.repository(folder)
    const judged = notes.find(({ event }) => event === 'response-reviewed')
    expect(judged?.by).toBe(status.state === 'open' && status.person.id)
    expect(judged?.detail).toMatchObject({ before: null, after: 'accepted' })
  })
})

describe('lists', () => {
  it('show for each engagement the newest assessment with figures, and what waits for somebody', async () => {
    const stage = await createdWorkspace()
    const { engagementId, assessmentId } = await startedCase(stage)
    await answerAll(stage, assessmentId)
    stage.ports.clock.goTo('2026-11-25')
    await startAssessment(stage, engagementId)
    const { engagements, tasks } = valueOf(await stage.services.lists.portfolio())
    expect(engagements.map(({ assessment, exposure }) => [assessment?.id, exposure])).toEqual([[assessmentId, 50]])
    expect(tasks.map(({ kind }) => kind)).toEqual(['in-progress', 'in-progress'])
  })

  it('remember no figures of a workspace that was locked', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await answerAll(stage, assessmentId)
    const before = valueOf(await stage.services.lists.assessments())
    const status = valueOf(await stage.services.workspace.status())
    await enterAs(stage, { id: status.state === 'open' ? status.person.id : '', passphrase })
    expect(valueOf(await stage.services.lists.assessments())).toEqual(before)
  })
})
