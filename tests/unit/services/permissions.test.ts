import { describe, expect, it } from 'vitest'
import type { Services } from '#electron/services/index.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import { contract, type ChannelName } from '#shared/ipc/contract.ts'
import type { Role } from '#shared/schema/person.ts'
import { evidenceId, findingId, questionnaireId } from '#shared/schema/primitives.ts'
import { emptyExposureProfile } from '#shared/schema/exposure.ts'
import { engagementFacts, vendorFacts } from '#shared/schema/vendor.ts'
import {
  addPerson,
  answerAll,
  codeOf,
  content,
  createdWorkspace,
  enterAs,
  folder,
  questionOf,
  startedCase,
  valueOf,
  type Case,
} from '#tests/fixtures/services/journey.ts'

type Attempt = (services: Services, ids: Case) => Promise<Result<unknown, Failure>>

const question = questionOf('S-5')
const nobody = 'a'.repeat(26)
const draft = {
  title: 'x',
  description: '',
  severity: 'low',
  severityReason: '',
  treatment: 'remediate',
  treatmentPlan: '',
  owner: '',
  due: null,
} as const
const facts = { title: 'x', kind: 'other', periodFrom: null, periodTo: null, expires: null, note: '' } as const

/** Every channel that writes into the workspace, with the roles that may use it. */
const writing: Partial<Record<ChannelName, { readonly roles: readonly Role[]; readonly attempt: Attempt }>> = {
  'workspace:update-settings': {
    roles: ['administrator'],
    attempt: ({ workspace }) => workspace.updateSettings({ name: 'x', organisation: 'y', fourEyes: 'waived' }),
  },
  'workspace:save-recovery-sheet': {
    roles: ['administrator'],
    attempt: ({ keepsakes }) => keepsakes.saveRecoverySheet({ recoveryKey: 'x' }),
  },
  'vendor:create': {
    roles: ['preparer', 'reviewer'],
    attempt: ({ vendors }) => vendors.create(vendorFacts.parse({ legalName: 'x', country: 'DE' })),
  },
  'vendor:update': {
    roles: ['preparer', 'reviewer'],
    attempt: ({ vendors }, ids) =>
      vendors.update({ id: ids.vendorId, facts: vendorFacts.parse({ legalName: 'x', country: 'DE' }) }),
  },
  'engagement:create': {
    roles: ['preparer', 'reviewer'],
    attempt: ({ vendors }, ids) =>
      vendors.createEngagement({ vendorId: ids.vendorId, facts: engagementFacts.parse({ title: 'x' }) }),
  },
  'engagement:update': {
    roles: ['preparer', 'reviewer'],
    attempt: ({ vendors }, ids) =>
      vendors.updateEngagement({ id: ids.engagementId, facts: engagementFacts.parse({ title: 'x' }) }),
  },
  'engagement:set-exposure': {
    roles: ['preparer', 'reviewer'],
    attempt: ({ vendors }, ids) => vendors.setExposure({ id: ids.engagementId, exposure: emptyExposureProfile }),
  },
  'assessment:start': {
    roles: ['preparer'],
    attempt: ({ preparation }, { engagementId }) =>
      preparation.start({
        engagementId,
        title: 'x',
        questionnaires: [{ id: questionnaireId.parse('quick-screening'), version: '1.0' }],
      }),
  },
  'assessment:save-response': {
    roles: ['preparer'],
    attempt: ({ preparation }, { assessmentId }) =>
      preparation.saveResponse({ assessmentId, question, content: content({ comment: 'x' }) }),
  },
  'assessment:set-position': {
    roles: ['preparer'],
    attempt: ({ preparation }, { assessmentId }) => preparation.setPosition({ assessmentId, question }),
  },
  'assessment:submit': {
    roles: ['preparer'],
    attempt: ({ preparation }, { assessmentId }) => preparation.submit({ assessmentId }),
  },
  'assessment:begin-review': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) => review.begin({ assessmentId }),
  },
  'assessment:request-changes': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) => review.requestChanges({ assessmentId, note: 'x' }),
  },
  'assessment:review-response': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) =>
      review.reviewResponse({ assessmentId, question, verdict: 'accepted', reason: '' }),
  },
  'assessment:review-evidence': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) =>
      review.reviewEvidence({
        assessmentId,
        evidenceId: evidenceId.parse(nobody),
        verdict: 'accepted',
        grade: null,
        reason: '',
      }),
  },
  'assessment:dispose-proposal': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) =>
      review.disposeProposal({ assessmentId, question, disposition: { kind: 'dismiss', reason: 'x' } }),
  },
  'assessment:change-finding': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) =>
      review.changeFinding({ assessmentId, findingId: findingId.parse(nobody), finding: draft }),
  },
  'assessment:close-finding': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) =>
      review.closeFinding({ assessmentId, findingId: findingId.parse(nobody), outcome: { kind: 'close' } }),
  },
  'assessment:decide': {
    roles: ['reviewer'],
    attempt: ({ review }, { assessmentId }) =>
      review.decide({ assessmentId, outcome: 'approve', conditions: [], reason: '', validUntil: null }),
  },
  'evidence:attach': {
    roles: ['preparer'],
    attempt: ({ evidence }, { assessmentId }) =>
      evidence.attach({ assessmentId, question, paths: [import.meta.filename] }),
  },
  'evidence:update': {
    roles: ['preparer', 'reviewer'],
    attempt: ({ evidence }) => evidence.update({ id: evidenceId.parse(nobody), facts }),
  },
  'report:issue': {
    roles: ['reviewer'],
    attempt: ({ reports }, { assessmentId }) => reports.issue({ assessmentId, passphrase: 'x', paper: 'a4' }),
  },
}

/** Channels that write nothing into the open workspace, or are not about one. */
const reading: readonly ChannelName[] = [
  'app:info',
  'app:get-preferences',
  'app:set-preferences',
  'app:copy-text',
  'app:take-opened-file',
  'app:flushed',
  'workspace:status',
  'workspace:choose-folder',
  'workspace:select',
  'workspace:create',
  'workspace:unlock',
  'workspace:unlock-with-recovery',
  'workspace:lock',
  'workspace:leave',
  'workspace:export-root',
  'passphrase:assess',
  'identity:choose-pkcs12',
  'portfolio:get',
  'vendor:list',
  'vendor:get',
  'questionnaire:list',
  'questionnaire:get',
  'assessment:list',
  'assessment:get',
  'evidence:choose',
  'evidence:save-copy',
  'report:preview',
  'report:list',
  'report:read',
  'report:save-copy',
  'verify:choose',
  'verify:file',
  'verify:save-embedded',
]

const roles: readonly Role[] = ['administrator', 'preparer', 'reviewer', 'auditor']

describe('rights', () => {
  it('are decided for every channel of the contract', () => {
    const known: readonly string[] = [...Object.keys(writing), ...reading].toSorted()
    expect(known).toEqual(Object.keys(contract).toSorted())
  })

  it.each(roles)('of somebody who is %s alone end where the table says', async (role) => {
    const stage = await createdWorkspace()
    const ids = await startedCase(stage)
    const person = await addPerson(stage, 'Sam Osei', [role])
    await enterAs(stage, person)
    for (const [channel, { roles: allowed, attempt }] of Object.entries(writing)) {
      const before = stage.ports.vault.repository(folder).notes.length
      const code = codeOf(await attempt(stage.services, ids))
      if (allowed.includes(role)) expect([channel, code]).not.toEqual([channel, 'not-permitted'])
      else {
        expect([channel, code]).toEqual([channel, 'not-permitted'])
        expect(stage.ports.vault.repository(folder).notes).toHaveLength(before)
      }
    }
  })

  it('let an auditor see everything', async () => {
    const stage = await createdWorkspace()
    const ids = await startedCase(stage)
    await answerAll(stage, ids.assessmentId)
    await enterAs(stage, await addPerson(stage, 'Sam Osei', ['auditor']))
    const { services } = stage
    expect(valueOf(await services.lists.portfolio()).engagements).toHaveLength(1)
    expect(valueOf(await services.preparation.get({ assessmentId: ids.assessmentId })).assessment.id).toBe(
      ids.assessmentId,
    )
    expect((await services.reports.list()).ok).toBe(true)
  })

  it('are refused for every writing channel while the workspace is locked', async () => {
    const stage = await createdWorkspace()
    const ids = await startedCase(stage)
    valueOf(await stage.services.workspace.lock())
    for (const [channel, { attempt }] of Object.entries(writing)) {
      expect([channel, codeOf(await attempt(stage.services, ids))]).toEqual([channel, 'workspace-locked'])
    }
  })
})
