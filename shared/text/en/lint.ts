/** One message for each code of the questionnaire lint: what is wrong, and what to do. */
export const lint = {
  'lint.duplicate-section': 'The section id “{id}” is used more than once. Give each section its own.',
  'lint.duplicate-question': 'The question id “{id}” is used more than once. Give each question its own.',
  'lint.duplicate-option': 'The option id “{option}” is used more than once in this question.',
  'lint.unknown-question': 'A condition asks about “{operand}”, but there is no such question.',
  'lint.unknown-option': '“{option}” is not an option of “{operand}”.',
  'lint.unknown-factor': 'A condition asks about the exposure factor “{factor}”, which does not exist.',
  'lint.condition-mismatch':
    'A condition of kind “{kind}” cannot ask about “{operand}”, which is a question of type “{type}”.',
  'lint.condition-circular': 'The condition leads back to itself, so nobody can say whether to ask this.',
  'lint.condition-never': 'The condition can never be true: this is never asked.',
  'lint.condition-always': 'The condition can never be false: leave it out.',
  'lint.condition-looks-ahead': 'The condition asks about “{operand}”, which comes later. Put that question first.',
  'lint.weighted-unscored':
    'The question has a weight, but an answer of type “{type}” without ranges earns no credit. Set the weight to 0, or add ranges.',
  'lint.no-effect': 'Every answer earns the same credit, so the question cannot change the score.',
  'lint.section-without-weight': 'The section has weight 0, so none of its questions can change the score.',
  'lint.nothing-scored': 'No question is scored: an assessment with this questionnaire alone stays “not rated”.',
  'lint.best-not-full': 'No answer that passes earns 100: the best answers do not reach 100 %.',
  'lint.worst-not-zero': 'No answer earns 0: the worst answers do not reach 0 %.',
  'lint.knock-out-cannot-fail': 'The question is a knock-out, but no answer is marked failing.',
  'lint.knock-out-cannot-pass': 'The question is a knock-out, and every answer is marked failing.',
  'lint.failing-without-knock-out':
    'An answer is marked failing, but the question is no knock-out: the mark does nothing.',
  'lint.range-order': 'The ranges must rise: the limit {upTo} is not above the one before it.',
  'lint.range-unreachable': 'Range {number} lies outside the smallest and largest value: no answer falls into it.',
  'lint.guidance-missing': 'The question is scored, but has no guidance. Say what is at stake.',
  'lint.text-too-long':
    'The {field, select, title {title} summary {summary} introduction {introduction} text {question} option {label of an option} guidance {guidance} example {example} evidence {expected evidence} other {tip}} has {length} characters; people stop reading after {limit}.',
} as const
