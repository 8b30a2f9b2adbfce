/** Words of imports: why a file was refused, and what became of its items. */
export const formats = {
  'vsaq.none': 'None of the above.',
  'vsaq.yes': 'Yes',
  'vsaq.no': 'No',
  'vsaq.title': 'Imported questionnaire',

  'import-problem.too-large': 'The file is larger than {limit} MB.',
  'import-problem.not-text':
    'The file is not text in UTF-8 or UTF-16. If it is a spreadsheet, a PDF or an archive, this import cannot read it.',
  'import-problem.json-invalid': 'Line {line}, column {column}: this is not JSON.',
  'import-problem.json-too-deep': 'Line {line}, column {column}: the file is nested too deeply.',
  'import-problem.json-forbidden-key': 'Line {line}, column {column}: the key “{key}” is not accepted.',
  'import-problem.json-repeated-key':
    'Line {line}, column {column}: the key “{key}” occurs twice in the same object, so one of its two values would be lost.',
  'import-problem.format-unknown':
    'This is JSON, but neither a Countersign questionnaire (format “countersign-questionnaire”) nor one of VSAQ (“questionnaire” or “extensions”).',
  'import-problem.format-newer':
    'The file is in version {version} of the questionnaire format; this version of Countersign reads version 1.',
  'import-problem.not-as-described': 'The questionnaire does not fit its format. {problem}',
  'import-problem.too-many-items': 'The file holds more than {limit} items.',
  'import-problem.nothing-in-it': 'The file holds no items.',

  'schema-issue':
    'At {path}: {issue, select, type {expected {detail}} missing {it is missing (expected {detail})} unknown {unknown key {detail}} value {expected {detail}} small {too small or too short (at least {detail})} big {too large or too long (at most {detail})} form {not in the form {detail}} other {{detail}}}.',
  'schema-issue.document': 'the top of the file',

  'fidelity.attribute-dropped': '“{attribute}” ({value}) has no counterpart and was left out.',
  'fidelity.attribute-unknown': '“{attribute}” is not known here or has no usable value, and was left out.',
  'fidelity.bare-reference': 'The condition refers to “{operand}” without /yes or /no; it was read as /yes.',
  'fidelity.choice-condition-dropped': 'The condition of this choice ({condition}) was left out: it is always offered.',
  'fidelity.choices-missing': 'There are no choices, so the item was left out.',
  'fidelity.condition-circular': 'The condition leads back to itself. It was left out: the item is always shown.',
  'fidelity.condition-letter-case':
    'The condition looks for “{text}”; capital and small letters are no longer told apart.',
  'fidelity.condition-pattern':
    'The condition uses the pattern {pattern}, which cannot be carried over. It was left out: the item is always shown.',
  'fidelity.condition-too-long': 'The condition is too long. It was left out: the item is always shown.',
  'fidelity.condition-unknown-item':
    'The condition refers to “{operand}”, which is not in this file. It was left out: the item is always shown.',
  'fidelity.condition-unreadable':
    'The condition cannot be read ({condition}). It was left out: the item is always shown.',
  'fidelity.condition-wrong-operand':
    'The condition asks “{operand}” for something that it cannot answer. It was left out: the item is always shown.',
  'fidelity.format-hint-kept-as-text': 'Hints of the input field were kept as guidance or as an example.',
  'fidelity.hidden-class': 'The item is never visible in VSAQ. It became an internal question.',
  'fidelity.html-unsafe': 'Scripts, frames, images or addresses that a text must not hold were removed.',
  'fidelity.id-changed': 'The id became “{to}”.',
  'fidelity.id-derived': 'The item has no id. It was given “{to}”, made from its content.',
  'fidelity.id-repeated': 'The id “{id}” is used more than once. Conditions refer to its first use.',
  'fidelity.input-type-text': 'The input type “{type}” is not checked: any text can be entered.',
  'fidelity.insertion-dropped':
    'The item was to be inserted beside “{place}” of another questionnaire. It stands by itself here.',
  'fidelity.item-empty': 'The item has no text, and was left out.',
  'fidelity.language-assumed': 'The file does not name its language; “{language}” was assumed.',
  'fidelity.never-shown': 'The condition can never be true, so the item was left out.',
  'fidelity.none-added': 'The choice “{label}” was added, so that “nothing chosen” can be told from “not answered”.',
  'fidelity.not-scored': 'VSAQ has no scores. Every question has weight 0 until weights and credits are set.',
  'fidelity.pattern-dropped': 'The pattern for its input ({pattern}) is not checked: any text can be entered.',
  'fidelity.radio-joined': '{count} radio buttons of the same block became one question.',
  'fidelity.spacer-dropped': 'Empty space was left out.',
  'fidelity.text-added': 'The item has no text. It was given “{text}”, the title of its block.',
  'fidelity.text-marks-removed':
    'Bold, italics and the like were removed; list items have bullets, and addresses of links stand in brackets.',
  'fidelity.text-shortened':
    'The text is longer than {limit} characters. It was shortened; the whole is in the guidance where there is one.',
  'fidelity.tip-as-question': 'The tip cannot be tied to one answer. Its box became a question of its own.',
  'fidelity.tip-severity-assumed': 'The warning has no severity; “{severity}” was assumed.',
  'fidelity.tip-severity-dropped': 'The severity “{severity}” was left out: the item is shown without one.',
  'fidelity.type-unknown': 'Items of type {type} are not known. Its text, if it has any, is shown as information.',
  'fidelity.upload-as-text': 'The upload became a question for the name of the file, with evidence to attach.',
} as const
