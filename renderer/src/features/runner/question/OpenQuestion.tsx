import { chosenOptions } from '#shared/domain/answer-check.ts'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import { useText } from '../../../lib/text.ts'
import { pathsOf } from '../../../ui/FileDrop.tsx'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { nextOpen } from '../model/route.ts'
import type { Attach } from '../use-attach.ts'
import type { Commands } from '../use-commands.ts'
import { focusPart, questionElementId } from '../use-focus.ts'
import type { Runner } from '../use-runner.ts'
import { AnswerField } from './AnswerField.tsx'
import { AttachNote } from './AttachNote.tsx'
import { GrowingField } from './GrowingField.tsx'
import styles from './OpenQuestion.module.css'
import { QuestionMarks } from './QuestionMarks.tsx'
import { Tips } from './Tips.tsx'

export interface OpenQuestionProps {
  readonly runner: Runner
  readonly place: PlacedQuestion
  /** Whether answers may be changed. */
  readonly isOpen: boolean
  readonly attach: Attach
  readonly commands: Commands
  readonly onPreview: (option: string | null) => void
}

/** The question being answered. Files may be dropped anywhere on it. */
export function OpenQuestion(props: OpenQuestionProps) {
  const t = useText()
  const { runner, place, isOpen, attach, commands } = props
  const { key, question } = place
  const content = runner.content(key)
  const isNoteShown = content.comment !== '' || commands.noteOf === key
  return (
    // The keys choose on the question itself, so it takes the focus; dropping is one way more than the button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      id={questionElementId(key)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles['card']}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (isOpen) void attach.addFiles(key, pathsOf(event))
      }}
    >
      <legend className={styles['legend']}>
        <span className={styles['id']}>{question.id}</span>
        <QuestionMarks question={question} isFlagged={content.flagged} />
        <span className={styles['text']}>{question.text}</span>
      </legend>
      <AnswerField {...props} content={content} />
      <Tips
        question={question}
        chosen={chosenOptions(content.answer)}
        compensatingControl={content.compensatingControl}
        isReadOnly={!isOpen}
        onChange={(compensatingControl) => runner.edit(key, { compensatingControl })}
      />
      {isNoteShown ? (
        <div {...focusPart('note')}>
          <GrowingField
            label={t('runner.note.label')}
            placeholder={t('runner.note.placeholder')}
            value={content.comment}
            isReadOnly={!isOpen}
            onChange={(comment) => runner.edit(key, { comment })}
          />
        </div>
      ) : null}
      <AttachNote attach={attach} question={key} />
      {isOpen ? <Actions {...props} /> : null}
    </fieldset>
  )
}

function Actions({ runner, place, commands }: OpenQuestionProps) {
  const t = useText()
  const content = runner.content(place.key)
  const pieces = content.evidence.length
  const isAllDone = nextOpen(runner.standing, place.key) === null
  return (
    <div className={styles['actions']}>
      <Button variant="quiet" kbd="N" onPress={commands.openNote}>
        {t('runner.note')}
      </Button>
      <Button variant="quiet" kbd="E" onPress={commands.addEvidence}>
        {pieces === 0 ? t('runner.evidence') : t('runner.evidence-count', { count: pieces })}
      </Button>
      <Button variant="quiet" kbd="F" aria-pressed={content.flagged} onPress={commands.toggleFlag}>
        {t('runner.flag')}
      </Button>
      {content.answer === null ? null : (
        <IconButton icon="close" size="small" label={t('runner.clear-label')} onPress={commands.clear} />
      )}
      <span className={styles['next']}>
        <Button variant="primary" kbd="↵" onPress={commands.goOn}>
          {t(isAllDone ? 'runner.all-answered' : 'runner.next-unanswered')}
        </Button>
      </span>
    </div>
  )
}
