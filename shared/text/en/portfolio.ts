/** The portfolio: what waits today, the picture of risk, dependence. */
export const portfolio = {
  'portfolio.today': 'Today',
  'portfolio.nothing-today': 'Nothing waits for you today',
  'portfolio.nothing-today-detail': 'Due reviews, expiring evidence and open work will be listed here.',
  'portfolio.new-vendor': 'New vendor',
  'portfolio.empty.title': 'No vendors yet',
  'portfolio.empty.detail':
    'This screen shows what needs you, how risky each vendor is and how much depends on it. Add the first vendor to begin.',
  'portfolio.empty.action': 'Add the first vendor',

  'portfolio.task.review-waiting': 'waits for review',
  'portfolio.task.changes-requested': 'was asked for changes',
  'portfolio.task.in-progress': 'is being answered',
  'portfolio.task.decision-waiting': 'is reviewed and waits for a decision',
  'portfolio.task.report-waiting': 'is decided and waits for its report',
  'portfolio.task.review-due': 'is due for reassessment',
  'portfolio.task.evidence-expiring': 'has evidence that expires',
  'portfolio.task.finding-overdue': 'has an overdue finding',
  'portfolio.task.exposure-missing': 'has no complete exposure profile',
  'portfolio.task.nothing-assessed': 'has not been assessed',
  'portfolio.task.no-engagement': 'No engagement is recorded yet',

  'portfolio.group.review-waiting': '{count} assessments wait for review',
  'portfolio.group.changes-requested': '{count} assessments were asked for changes',
  'portfolio.group.in-progress': '{count} assessments are being answered',
  'portfolio.group.decision-waiting': '{count} assessments wait for a decision',
  'portfolio.group.report-waiting': '{count} assessments wait for their report',
  'portfolio.group.review-due': '{count} engagements are due for reassessment',
  'portfolio.group.evidence-expiring': '{count} pieces of evidence expire',
  'portfolio.group.finding-overdue': '{count} findings are overdue',
  'portfolio.group.exposure-missing': '{count} engagements have no complete exposure profile',
  'portfolio.group.nothing-assessed': '{count} have not been assessed',
  'portfolio.group.more': '{count, plural, one {one other} other {# others}}',

  'portfolio.do.review-waiting': 'Review',
  'portfolio.do.changes-requested': 'Answer',
  'portfolio.do.in-progress': 'Answer',
  'portfolio.do.decision-waiting': 'Decide',
  'portfolio.do.report-waiting': 'Issue',
  'portfolio.do.review-due': 'Reassess',
  'portfolio.do.evidence-expiring': 'Renew',
  'portfolio.do.finding-overdue': 'Follow up',
  'portfolio.do.exposure-missing': 'Complete',
  'portfolio.do.nothing-assessed': 'Start',

  'portfolio.chart.title': 'Exposure against control effectiveness',
  'portfolio.chart.detail':
    'One mark an engagement; verified once its review is complete, else as claimed. Along a dashed line the residual risk is the same.',
  'portfolio.chart.exposure': 'Exposure',
  'portfolio.chart.effectiveness': 'Control effectiveness, %',
  'portfolio.chart.mark':
    '{vendor}, {engagement}: exposure {exposure}, effectiveness {effectiveness}, residual risk {residual}, {band}',
  'portfolio.chart.show-table': 'Show as table',
  'portfolio.chart.show-chart': 'Show as chart',
  'portfolio.chart.point': 'Point at a mark to read its figures; press it to open the engagement.',
  'portfolio.chart.empty':
    'No engagement is rated yet. Complete an exposure profile and answer an assessment to see it here.',
  'portfolio.chart.forced':
    '{count, plural, one {One engagement is} other {# engagements are}} held in a worse band than the place shows: a knock-out failed.',
  'portfolio.counts.title': 'Engagements by band',
  'portfolio.counts.not-rated': 'Not rated',
  'portfolio.column.risk': 'Risk',
  'portfolio.column.vendor': 'Vendor',
  'portfolio.column.exposure': 'Exposure',
  'portfolio.column.effectiveness': 'Effectiveness',
  'portfolio.column.residual': 'Residual',
  'portfolio.basis.claimed': 'Claimed',
  'portfolio.basis.verified': 'Verified',

  'portfolio.dependence.title': 'Dependence',
  'portfolio.dependence.detail': 'Share of yearly spend, {total}',
  'portfolio.dependence.mixed':
    'Spend is recorded in {count} currencies. Each is shown by itself: Countersign has no exchange rates.',
  'portfolio.dependence.others': '{count} others',
  'portfolio.dependence.without':
    '{count, plural, one {One engagement has} other {# engagements have}} no spend recorded and no part in these shares.',
  'portfolio.dependence.none': 'Record the yearly spend of engagements to see how much depends on each vendor.',
} as const
