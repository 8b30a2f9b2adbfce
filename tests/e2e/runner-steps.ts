import { expect, type Page } from '@playwright/test'
import { questionnaireId, type AssessmentId } from '#shared/schema/primitives.ts'
import { callWireName } from '#shared/ipc/wire.ts'
import { questionnaire } from './review-steps.ts'
import type { RunningApp } from './support/launch.ts'
import { call, goTo } from './support/workspace.ts'

/** Starts an assessment of a new vendor and opens it. */
export async function startAnswering({ page }: RunningApp, id = questionnaire): Promise<AssessmentId> {
  const { vendor } = await call(page, 'vendor:create', { legalName: 'Example Labelling Ltd', country: 'NL' })
  const { engagement } = await call(page, 'engagement:create', {
    vendorId: vendor.id,
    facts: { title: 'Speech data 2027', status: 'active' },
  })
  const { rows } = await call(page, 'questionnaire:list', {})
  const version = rows.find((row) => row.id === id)?.version ?? ''
  const { assessmentId } = await call(page, 'assessment:start', {
    engagementId: engagement.id,
    title: 'Yearly assessment',
    questionnaires: [{ id: questionnaireId.parse(id), version }],
  })
  await openRunner(page, assessmentId)
  return assessmentId
}

export async function openRunner(page: Page, assessmentId: AssessmentId): Promise<void> {
  await goTo(page, `/assessments/${assessmentId}`)
  await expect(page.locator('[id^="question "]')).toBeVisible()
}

/** The question that is open. */
export function openQuestion(page: Page, id: string, questionnaireOf = questionnaire) {
  return page.locator(`[id="question ${questionnaireOf}:${id}"]`)
}

/** A question that is shown but not open. */
export function quietQuestion(page: Page, id: string) {
  return page.getByRole('main').getByRole('button', { name: new RegExp(`^${id} `) })
}

/** Chooses these files in the next native dialogs for files, whenever they come. */
export async function chooseFiles({ electron }: RunningApp, paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, paths)
}

/** From now on every save of a response fails as on a full disk; gives what frees the disk again. */
export async function fillDisk({ electron }: RunningApp): Promise<() => Promise<void>> {
  const name = callWireName('assessment:save-response')
  await electron.evaluate(({ ipcMain }, channel) => {
    const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    Reflect.set(globalThis, 'savedHandler', handlers.get(channel))
    const error = {
      code: 'not-saved-disk-full',
      message: 'Not saved: the disk is full.',
      retryable: true,
      correlationId: 'x',
    }
    handlers.set(channel, () => Promise.resolve({ ok: false, error }))
  }, name)
  return () =>
    electron.evaluate(({ ipcMain }, channel) => {
      const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers')
      handlers.set(channel, Reflect.get(globalThis, 'savedHandler'))
    }, name)
}
