import { describe, expect, it } from 'vitest'
import { portfolioTask, type PortfolioTask } from '#shared/ipc/vendor-channels.ts'
import { en } from '#shared/text/en/index.ts'
import { isOverdue, taskLines, taskPath } from '../../../../renderer/src/features/portfolio/model/tasks.ts'
import { assessmentId, engagementId, vendorId } from '../rows.ts'

const kinds = portfolioTask.shape.kind.options

function task(kind: PortfolioTask['kind'], number = 1, more: Partial<PortfolioTask> = {}): PortfolioTask {
  return {
    kind,
    vendorId: vendorId(number),
    vendorName: `Vendor ${number}`,
    engagementId: engagementId(number),
    assessmentId: assessmentId(number),
    subject: 'Subject',
    due: null,
    ...more,
  }
}

describe('the list of today', () => {
  it('has words for every kind of task, for one and for many', () => {
    for (const kind of kinds) {
      expect(en).toHaveProperty([`portfolio.task.${kind}`])
      expect(en).toHaveProperty([`portfolio.group.${kind}`])
      expect(en).toHaveProperty([`portfolio.do.${kind}`])
    }
  })

  it('leads somewhere from every task, also from one that names neither engagement nor assessment', () => {
    for (const kind of kinds) {
      expect(taskPath(task(kind))).toMatch(/^\//)
      expect(taskPath(task(kind, 1, { engagementId: null, assessmentId: null }))).not.toMatch(/null|undefined/)
    }
  })

  it('leads to the place of the work', () => {
    expect(taskPath(task('review-waiting'))).toBe(`/review/${assessmentId(1)}`)
    expect(taskPath(task('report-waiting'))).toBe(`/assessments/${assessmentId(1)}/report`)
    expect(taskPath(task('exposure-missing'))).toBe(`/vendors/${vendorId(1)}/engagements/${engagementId(1)}`)
    expect(taskPath(task('nothing-assessed'))).toBe(`/engagements/${engagementId(1)}/start`)
    expect(taskPath(task('nothing-assessed', 1, { engagementId: null }))).toBe(
      `/vendors/${vendorId(1)}/engagements/new`,
    )
  })

  it('shows up to three of a kind one by one and more as one line, at the place of the first', () => {
    const few = [task('review-waiting', 1), task('in-progress', 2), task('review-waiting', 3)]
    expect(taskLines(few).map(({ type }) => type)).toEqual(['task', 'task', 'task'])
    const many = [task('in-progress', 9), ...[1, 2, 3, 4].map((number) => task('evidence-expiring', number))]
    const lines = taskLines(many)
    expect(lines.map(({ type }) => type)).toEqual(['task', 'group'])
    expect(lines[1]?.type === 'group' && lines[1].tasks).toEqual(many.slice(1))
  })

  it('calls a task overdue from the day after it was due', () => {
    expect(isOverdue(task('review-due', 1, { due: '2026-11-24' }), '2026-11-24')).toBe(false)
    expect(isOverdue(task('review-due', 1, { due: '2026-11-23' }), '2026-11-24')).toBe(true)
    expect(isOverdue(task('in-progress'), '2026-11-24')).toBe(false)
  })
})
