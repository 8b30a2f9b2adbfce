import type { DemoCase } from './demo-case.ts'

/** A vendor in the middle of a quick screening. */
export const summit: DemoCase = {
  vendor: {
    legalName: 'Summit Crowd Review GmbH',
    tradingName: 'Summit Crowd Review',
    country: 'DE',
    website: 'summit-crowd.example',
    status: 'prospect',
    owner: 'Tomas Reyes',
    contacts: [{ name: 'Jonas Wirth', role: 'Managing director', email: 'jonas@summit-crowd.example', phone: '' }],
    tags: ['moderation'],
    notes: 'Offer expected before the end of the month.',
  },
  engagement: {
    title: 'Review of user reports',
    description: 'Second opinion on reports that users make about model answers.',
    status: 'planned',
    owner: 'Tomas Reyes',
  },
  exposure: {
    'personal-data': [2, 'Reports may name people.'],
    'people-count': [2, ''],
    'project-secrecy': [1, ''],
    'access-depth': [2, 'Accounts in the report queue.'],
    'training-influence': [1, ''],
    concentration: [1, ''],
    regulation: [2, ''],
    geography: [1, ''],
  },
  questionnaire: 'quick-screening',
  title: 'Screening before the offer',
  answers: {
    'S-1':
      'Reading reports of users in our queue and sorting them by urgency, with accounts in one tool of the customer.',
    'S-2': 'business+personal',
    'S-3': 'fixed',
    'S-4': ['listed', 'One hosting company in Frankfurt.'],
    'S-5': 'yes',
    'P-1': ['mixed', 'Security keys for administrators, application codes for the rest.'],
    'P-2': '2',
    'P-3': 'year',
  },
  evidence: [],
  review: null,
  decision: null,
}
