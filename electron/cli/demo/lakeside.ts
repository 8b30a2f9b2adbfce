import type { DemoCase } from './demo-case.ts'
import { lakesideAnswers } from './lakeside-answers.ts'

/** A new vendor that has answered, and whose answers nobody has reviewed: the rating rests on its claims. */
export const lakeside: DemoCase = {
  vendor: {
    legalName: 'Lakeside Labeling Inc.',
    tradingName: 'Lakeside Labeling',
    country: 'US',
    website: 'lakeside-labeling.example',
    status: 'prospect',
    owner: 'Priya Nair',
    contacts: [{ name: 'Dana Whitcomb', role: 'Account', email: 'dana@lakeside-labeling.example', phone: '' }],
    tags: ['preferences', 'experts'],
    notes: 'Recommended by a board member; treat like everybody else.',
  },
  engagement: {
    title: 'Expert preference ratings',
    description: 'Experts in law and medicine compare answers of a model before release.',
    status: 'planned',
    owner: 'Priya Nair',
    annualSpend: { amount: '300000', currency: 'USD' },
  },
  exposure: {
    'personal-data': [1, 'Names and work addresses of experts.'],
    'people-count': [1, 'About 400 experts.'],
    'project-secrecy': [4, 'Outputs before release, with our rubric.'],
    'access-depth': [2, 'Accounts in our rating tool.'],
    'training-influence': [4, 'Preferences decide how the model answers.'],
    concentration: [2, 'Two others do such work.'],
    regulation: [1, ''],
    geography: [2, 'Experts in five countries, engaged directly.'],
  },
  questionnaire: 'ai-data-vendor',
  title: 'First assessment',
  answers: lakesideAnswers,
  evidence: [
    {
      fileName: 'security-overview.txt',
      text: 'Lakeside security overview, edition for customers\n\nAll experts work in an isolated browser. Notice within 48 hours.\n',
      title: 'Security overview of the vendor',
      kind: 'statement',
      periodDaysAgo: null,
      expiresInDays: null,
      questions: ['CS-1', 'WF-5', 'IN-1'],
      verdict: 'accepted',
      grade: 'D',
      reason: '',
    },
    {
      fileName: 'iso-certificate.txt',
      text: 'Certificate ISO/IEC 27001:2022\n\nScope: expert rating services. Number LL-27K-0815.\n',
      title: 'ISO/IEC 27001 certificate',
      kind: 'certificate',
      periodDaysAgo: [300, 0],
      expiresInDays: 25,
      questions: ['AT-1'],
      verdict: 'accepted',
      grade: 'B',
      reason: '',
    },
  ],
  review: null,
  decision: {
    outcome: 'approve-with-conditions',
    conditions: [
      'Only the pilot of 500 comparisons until the answers have been reviewed.',
      'Evidence for every knock-out before the contract is signed.',
    ],
    reason: 'A pilot on material that is public anyway does no harm; the rest waits for the review.',
    validForDays: 60,
  },
}
