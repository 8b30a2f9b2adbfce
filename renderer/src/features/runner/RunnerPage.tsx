import { useDeferredValue, useMemo, useState } from 'react'
import { vendorNameOf } from '#shared/domain/vendor-name.ts'
import { isAllowed } from '#shared/domain/assessment/lifecycle.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { paths } from '../../lib/navigation.tsx'
import { usePreferences } from '../../lib/preferences.ts'
import { useText } from '../../lib/text.ts'
import { useOpenWorkspace } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { utilities } from '../../ui/utilities.ts'
import { FindDialog } from './dialogs/FindDialog.tsx'
import { SubmitDialog } from './dialogs/SubmitDialog.tsx'
import { accessTo } from './model/access.ts'
import { QuestionPanel } from './panel/QuestionPanel.tsx'
import { QuestionColumn } from './question/QuestionColumn.tsx'
import styles from './Runner.module.css'
import { SectionList } from './sections/SectionList.tsx'
import { useAttach } from './use-attach.ts'
import { useCommands } from './use-commands.ts'
import { useFocus } from './use-focus.ts'
import { useKeys } from './use-keys.ts'
import { useProgressWords } from './use-progress-words.ts'
import { useRunner } from './use-runner.ts'

/** An option that is looked at without being chosen. */
interface Preview {
  readonly question: QuestionKey
  readonly option: string
}

/** Sections on the left, the questions of one in the middle, what belongs to the open question on the right. */
export function RunnerPage({ view }: { readonly view: AssessmentView }) {
  const t = useText()
  const { singleKeys } = usePreferences()
  const roles = useOpenWorkspace()?.person.roles ?? []
  const access = accessTo(view.assessment.status, roles)
  const runner = useRunner(view, {
    keepsPosition: isAllowed(view.assessment.status, 'set-position') && roles.includes('preparer'),
  })
  const { current, standing, state } = runner
  const attach = useAttach(runner)
  const focus = useFocus(current)
  const [dialog, setDialog] = useState<'find' | 'submit' | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const words = useProgressWords(standing, current)
  const commands = useCommands({
    runner,
    attach,
    isOpen: access.kind === 'open',
    focus,
    say: words.say,
    show: setDialog,
  })
  useKeys((command) => {
    setPreview(null)
    return commands.run(command)
  }, singleKeys)
  const scored = useDeferredValue(standing)
  const score = useMemo(() => scoreAssessment(scoreInputOf(scored.source)), [scored])
  const { vendor, assessment } = state.view

  function lookAt(option: string | null): void {
    const next = option === null || current === null ? null : { question: current, option }
    setPreview((before) => (before?.option === next?.option && before?.question === next?.question ? before : next))
  }

  return (
    <Page
      width="full"
      crumbs={[
        { label: t('nav.vendors'), to: paths.vendors() },
        { label: vendorNameOf(vendor), to: paths.vendor(vendor.id) },
        { label: assessment.title },
      ]}
      actions={
        <>
          <Button variant="quiet" kbd="/" onPress={() => setDialog('find')}>
            {t('runner.find')}
          </Button>
          {access.kind === 'open' ? <Button onPress={() => setDialog('submit')}>{t('runner.submit')}</Button> : null}
        </>
      }
      panelLabel={t('runner.panel')}
      panel={
        current === null ? null : (
          <QuestionPanel
            key={current}
            runner={runner}
            question={current}
            scored={scored}
            score={score}
            preview={preview?.question === current ? preview.option : null}
            attach={attach}
            isOpen={access.kind === 'open'}
          />
        )
      }
    >
      <div className={styles['runner']}>
        <div className={styles['columns']}>
          <SectionList standing={standing} current={current} onOpen={commands.openSection} />
          <QuestionColumn runner={runner} access={access} attach={attach} commands={commands} onPreview={lookAt} />
        </div>
      </div>
      <div role="status" aria-live="polite" className={utilities['hidden']}>
        {words.text}
      </div>
      {dialog === 'find' ? (
        <FindDialog
          standing={standing}
          onClose={() => setDialog(null)}
          onFound={(question) => {
            setDialog(null)
            commands.open(question)
          }}
        />
      ) : null}
      {dialog === 'submit' ? (
        <SubmitDialog
          runner={runner}
          onClose={() => setDialog(null)}
          onJump={(question) => {
            setDialog(null)
            commands.open(question)
          }}
        />
      ) : null}
    </Page>
  )
}
