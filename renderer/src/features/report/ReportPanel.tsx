import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, scoreSourceOfAssessment } from '#shared/domain/scoring/score-input.ts'
import type { ChannelOutput } from '#shared/ipc/contract.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import { readableName } from '../../lib/distinguished-name.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useText } from '../../lib/text.ts'
import { useOpenWorkspace } from '../../lib/workspace.ts'
import { Note } from '../../ui/Feedback.tsx'
import { Facts, Section } from '../../ui/Section.tsx'

/** What will be signed, by whom, and what a reader will be told. */
export function ReportPanel(props: {
  readonly view: AssessmentView
  readonly preview: ChannelOutput<'report:preview'> | undefined
}) {
  const t = useText()
  const workspace = useOpenWorkspace()
  const { view, preview } = props
  const { paper } = usePreferences()
  const person = workspace?.person
  const certificate = person?.certificate ?? null
  const open = scoreOf(view).knockOuts.filter(({ state }) => state === 'open').length
  const missing = preview?.missingCharacters ?? []
  return (
    <>
      <Section title={t('report-screen.will-be-issued')}>
        <Facts
          facts={[
            { label: t('report-screen.number'), value: preview?.number ?? '…' },
            { label: t('report-screen.pages'), value: preview === undefined ? '…' : String(preview.pages) },
            { label: t('report-screen.paper'), value: t(`settings.paper.${paper}`) },
            { label: t('report-screen.signer'), value: person?.name ?? '' },
            ...(certificate === null
              ? []
              : [
                  {
                    label: t('report-screen.certificate'),
                    value: <span title={certificate.issuer}>{readableName(certificate.issuer)}</span>,
                  },
                ]),
          ]}
        />
      </Section>
      {certificate === null ? <Note kind="warning">{t('report-screen.no-identity')}</Note> : null}
      {view.assessment.decision?.samePersonPrepared === true ? (
        <Note kind="info">{t('report-screen.same-person')}</Note>
      ) : null}
      {open === 0 ? null : <Note kind="warning">{t('report-screen.open-knock-outs', { count: open })}</Note>}
      {missing.length === 0 ? null : (
        <Note kind="warning">{t('report-screen.missing-characters', { characters: missing.join(' ') })}</Note>
      )}
      <Note kind="info">{t('report-screen.clock')}</Note>
    </>
  )
}

function scoreOf(view: AssessmentView) {
  const { assessment, engagement, questionnaires, evidence, asOf } = view
  const source = scoreSourceOfAssessment({ assessment, exposure: engagement.exposure, questionnaires, evidence, asOf })
  return scoreAssessment(scoreInputOf(source))
}
