import { useState } from 'react'
import { assertNever } from '#shared/domain/assert-never.ts'
import { chosenOptions } from '#shared/domain/answer-check.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useText } from '../../lib/text.ts'
import { choose, optionAt } from './model/choose.ts'
import type { Command } from './model/keys.ts'
import { entranceOf, neighbour, nextOpen } from './model/route.ts'
import { optionLabel } from '#shared/text/answer-words.ts'
import type { Attach } from './use-attach.ts'
import type { Focus } from './use-focus.ts'
import type { Runner } from './use-runner.ts'

/** What can be done on the screen, by key or by pointer. */
export interface Commands {
  /** Runs what a key asks for on the open question; false when it means nothing there. */
  readonly run: (command: Command) => boolean
  readonly open: (question: QuestionKey) => void
  readonly openSection: (sectionKey: string) => void
  readonly chooseOption: (option: string) => void
  readonly toggleNotApplicable: () => void
  readonly goOn: () => void
  readonly openNote: () => void
  readonly toggleFlag: () => void
  readonly addEvidence: () => void
  readonly clear: () => void
  /** The question whose empty note is open. */
  readonly noteOf: QuestionKey | null
}

interface Context {
  readonly runner: Runner
  readonly attach: Attach
  /** Whether answers may be changed. */
  readonly isOpen: boolean
  readonly focus: Focus
  readonly say: (words: string) => void
  readonly show: (dialog: 'find' | 'submit') => void
}

export function useCommands({ runner, attach, isOpen, focus, say, show }: Context): Commands {
  const t = useText()
  const [noteOf, setNoteOf] = useState<QuestionKey | null>(null)
  const { current, standing, content, edit } = runner
  const question = current === null ? undefined : standing.byKey.get(current)?.place.question

  function goTo(target: QuestionKey, part: 'question' | 'answer'): void {
    focus.request(target, part)
    runner.moveTo(target)
    say('')
  }

  function chooseOption(option: string): void {
    if (current === null || question === undefined || !isOpen) return
    const answer = choose(question, content(current).answer, option)
    edit(current, { answer }, 'at-once')
    const isChosen = chosenOptions(answer).includes(option)
    say(t(isChosen ? 'runner.say.chosen' : 'runner.say.taken-away', { option: optionLabel(question, option, t) }))
  }

  function toggleNotApplicable(): void {
    if (current === null || question?.notApplicable !== true || !isOpen) return
    const isChosen = content(current).answer?.kind === 'not-applicable'
    edit(current, { answer: isChosen ? null : { kind: 'not-applicable' } }, 'at-once')
    const option = t('answer.not-applicable')
    say(t(isChosen ? 'runner.say.taken-away' : 'runner.say.chosen', { option }))
    focus.request(current, isChosen ? 'question' : 'justification')
  }

  function move(step: 1 | -1): boolean {
    const target = current === null ? null : neighbour(standing, current, step)
    if (target === null) say(t('runner.say.end'))
    else goTo(target, 'question')
    return true
  }

  function goOn(): void {
    if (!isOpen) return void move(1)
    const target = nextOpen(standing, current)
    if (target === null) show('submit')
    else if (target === current) say(t('runner.say.last-unanswered'))
    else goTo(target, 'answer')
  }

  function openNote(): void {
    if (current === null || !isOpen) return
    focus.request(current, 'note')
    setNoteOf(current)
    say('')
  }

  function toggleFlag(): void {
    if (current === null || !isOpen) return
    const flagged = !content(current).flagged
    edit(current, { flagged }, 'at-once')
    say(t(flagged ? 'runner.say.flagged' : 'runner.say.unflagged'))
  }

  function addEvidence(): void {
    if (current !== null && isOpen) void attach.chooseFiles(current)
  }

  /** A digit chooses; on a number question it begins the number, so the key itself must go through. */
  function digit(number: number): boolean {
    if (question?.type === 'number') {
      focus.now('answer')
      return false
    }
    const option = question === undefined ? undefined : optionAt(question, number)
    if (option === undefined) return false
    chooseOption(option)
    return true
  }

  function run(command: Command): boolean {
    switch (command.kind) {
      case 'choose':
        return digit(command.number)
      case 'not-applicable':
        if (question?.notApplicable !== true) return digit(0)
        return done(toggleNotApplicable)
      case 'next-open':
        return done(goOn)
      case 'move':
        return move(command.step)
      case 'note':
        return done(openNote)
      case 'evidence':
        return done(addEvidence)
      case 'flag':
        return done(toggleFlag)
      case 'find':
        return done(() => show('find'))
      case 'leave-field':
        return done(() => focus.now('question'))
      default:
        return assertNever(command)
    }
  }

  return {
    run,
    open: (target) => goTo(target, 'question'),
    openSection(sectionKey) {
      const target = entranceOf(standing, sectionKey)
      if (target !== null) goTo(target, 'question')
    },
    chooseOption,
    toggleNotApplicable,
    goOn,
    openNote,
    toggleFlag,
    addEvidence,
    clear() {
      if (current === null || !isOpen) return
      focus.request(current, 'question')
      edit(current, { answer: null, justification: '' }, 'at-once')
    },
    noteOf,
  }
}

function done(work: () => void): true {
  work()
  return true
}
