/**
 * The eight factors of exposure (scoring method 1) with a written anchor for every level, so that two people who know the same
 * facts choose the same level. Facts about the engagement only, never about controls.
 */
export const exposure = {
  'exposure.title': 'Exposure',
  'exposure.explanation':
    'What the engagement puts at stake, before any control is looked at. Choose for each factor the highest level whose words fit.',
  'exposure.not-answered': 'Not answered',
  'exposure.level': 'Level {level}',

  'exposure.personal-data.title': 'Sensitivity of people’s data',
  'exposure.personal-data.question': 'What data about people does the vendor hold or see because of this engagement?',
  'exposure.personal-data.level-0': 'None: no data about any person.',
  'exposure.personal-data.level-1': 'Business contact data only, such as names and work addresses.',
  'exposure.personal-data.level-2':
    'Ordinary data about private people: names with contact data, voices or pictures without context.',
  'exposure.personal-data.level-3':
    'Identity documents, bank or tax data, precise location, private messages, or data about children.',
  'exposure.personal-data.level-4':
    'Biometric templates, health, sexual life, criminal records or other special categories, or identity documents together with biometrics.',

  'exposure.people-count.title': 'Number of people',
  'exposure.people-count.question': 'How many people does that data describe, contractors of the vendor included?',
  'exposure.people-count.level-0': 'Nobody.',
  'exposure.people-count.level-1': 'Up to 1,000 people.',
  'exposure.people-count.level-2': 'More than 1,000, up to 10,000 people.',
  'exposure.people-count.level-3': 'More than 10,000, up to 100,000 people.',
  'exposure.people-count.level-4': 'More than 100,000 people, or nobody can say.',

  'exposure.project-secrecy.title': 'Secrecy of project data and methods',
  'exposure.project-secrecy.question':
    'What would a competitor or the public learn if all that the vendor holds leaked?',
  'exposure.project-secrecy.level-0': 'Nothing: all of it is public.',
  'exposure.project-secrecy.level-1': 'That we work with the vendor, and general task descriptions.',
  'exposure.project-secrecy.level-2': 'Internal data or instructions whose loss would be an embarrassment.',
  'exposure.project-secrecy.level-3': 'Unreleased product plans, evaluation sets, or rubrics that took months to make.',
  'exposure.project-secrecy.level-4':
    'Training methods, reward designs, red-team results or model outputs before release: what sets us apart.',

  'exposure.access-depth.title': 'Depth of access',
  'exposure.access-depth.question': 'How far does the vendor reach into our systems?',
  'exposure.access-depth.level-0': 'Not at all: finished data comes to us, and nothing goes out.',
  'exposure.access-depth.level-1': 'Files are exchanged through a transfer that we control.',
  'exposure.access-depth.level-2': 'Named accounts in one of our tools, limited to the project.',
  'exposure.access-depth.level-3': 'Interfaces or storage with standing credentials, or models before release.',
  'exposure.access-depth.level-4':
    'Our network, source code, production systems, model weights or administrator rights.',

  'exposure.training-influence.title': 'Influence on model training',
  'exposure.training-influence.question': 'What happens to our models when the vendor’s work is wrong or poisoned?',
  'exposure.training-influence.level-0': 'Nothing: the work reaches no model.',
  'exposure.training-influence.level-1': 'It supports research that nobody relies on.',
  'exposure.training-influence.level-2':
    'It is a small share of training or evaluation data, checked by others before use.',
  'exposure.training-influence.level-3': 'It is a large share of one model’s fine-tuning or evaluation data.',
  'exposure.training-influence.level-4':
    'It decides how a released model behaves: preferences, safety data or the evaluation that gates a release.',

  'exposure.concentration.title': 'Concentration and substitutability',
  'exposure.concentration.question': 'How hard would it be to go on without this vendor?',
  'exposure.concentration.level-0': 'Not needed: the work could stop today.',
  'exposure.concentration.level-1': 'A second source does the same work now.',
  'exposure.concentration.level-2': 'Another vendor could take over within 4 weeks.',
  'exposure.concentration.level-3': 'Taking the work elsewhere would need 1 to 6 months.',
  'exposure.concentration.level-4': 'No other vendor is known, or it would need more than 6 months.',

  'exposure.regulation.title': 'Regulation',
  'exposure.regulation.question': 'Which legal duties follow the work to the vendor?',
  'exposure.regulation.level-0': 'None beyond general contract law.',
  'exposure.regulation.level-1': 'Ordinary data protection duties for business contacts.',
  'exposure.regulation.level-2': 'A processor’s duties for personal data under one law.',
  'exposure.regulation.level-3':
    'Duties under several laws, duties to notify a breach within days, or data of a regulated customer.',
  'exposure.regulation.level-4':
    'Special categories or children under strict law, export control, or an authority that supervises this outsourcing.',

  'exposure.geography.title': 'Geography and sub-agencies',
  'exposure.geography.question': 'Where is the work done, and by how many companies in a row?',
  'exposure.geography.level-0': 'In our own country, by the vendor’s own employees.',
  'exposure.geography.level-1': 'In countries with comparable law, by the vendor’s own employees.',
  'exposure.geography.level-2': 'In several countries, or by contractors whom the vendor engages itself.',
  'exposure.geography.level-3': 'In countries without comparable law, or through one level of sub-agencies.',
  'exposure.geography.level-4':
    'Through sub-agencies of sub-agencies, in countries under sanctions or far-reaching state access, or in places that nobody can name.',
} as const
