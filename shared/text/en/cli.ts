/** Words of the command line: help, results and what goes wrong. Braces that are meant as such stand between apostrophes. */
export const cli = {
  'cli.about':
    'Imports questionnaires, rates answers, makes signed reports and verifies them: the same services as in the window, without one. Nothing here opens a connection.',
  'cli.usage': 'Usage: {line}',
  'cli.command-placeholder': 'COMMAND',
  'cli.commands-title': 'Commands',
  'cli.options-title': 'Options',
  'cli.examples-title': 'Examples',
  'cli.exit-title': 'Exit codes',
  'cli.exit-good': 'good',
  'cli.exit-negative':
    'a negative verdict: a file that is not valid, one that is not trusted where --trust was given, a score that does not match, an error found by lint',
  'cli.exit-wrong': 'wrong use, or input that cannot be read',
  'cli.more':
    '“countersign COMMAND --help” explains a command with examples. With --json each command prints one JSON document on standard output and nothing else there. From the sources the program is called as “npm run --silent cli -- COMMAND”; the installed app answers “verify” by itself.',
  'cli.error': 'Error: {message}',
  'cli.internal': 'Something went wrong inside Countersign ({cause}). Nothing was written.',

  'cli.import-summary': 'read a questionnaire of another format',
  'cli.import-usage': 'FILE [--out FILE] [--json]',
  'cli.import-about':
    'Reads a questionnaire in our own JSON or in that of VSAQ (questionnaires and extensions), writes it in our format, and tells item by item what was changed or not understood. The content decides the format, not the name of the file. Without --out nothing is written: a rehearsal.',
  'cli.import-examples': `countersign import webapp.json --out webapp.countersign.json
countersign import webapp.json --json | jq .fidelity.notUnderstood`,
  'cli.import-id': 'Questionnaire',
  'cli.import-version': 'version {version}',
  'cli.import-content': 'Content',
  'cli.import-counts':
    '{sections, plural, one {# section} other {# sections}}, {questions, plural, one {# question} other {# questions}}, {conditions, plural, one {# condition} other {# conditions}}',
  'cli.import-read': 'Read',
  'cli.import-items': '{count, plural, one {# item} other {# items}}',
  'cli.import-written': 'Written to',
  'cli.import-not-written': 'nothing (name a file with --out)',
  'cli.import-lost': 'Not understood ({count})',
  'cli.import-changed': 'Changed ({count})',
  'cli.import-faithful': 'Nothing was changed, and everything was understood.',

  'cli.score-summary': 'rate answers or a finished assessment',
  'cli.score-usage':
    '(--questionnaire FILE|ID --answers FILE --exposure FILE | --assessment FILE) [--as-of DATE] [--json]',
  'cli.score-about': `Computes exposure, control effectiveness (claimed, verified, best case), residual risk and bands by scoring method 1. Figures run from 0 to 100 with two decimals; what is not rated is null, never 0.

From answers, nothing is reviewed, so only “claimed” and “best case” mean something. --assessment takes the data of a report (assessment.json, as reports carry it) or a report itself, reviews included, and compares the score with the one stated: exit code 1 when they differ.

Answers are an answers file (“countersign schema answers”) or, shorter, one object of question ids:
  '{' "CS-1": "own-account", "WF-5": ["posture", "edr"], "SC-2": 7, "AT-2a": "2026-06-30",
    "IN-5a": "Two incidents …", "SC-4": '{' "notApplicable": "We publish nothing." '}' '}'
The exposure is a profile (“countersign schema exposure”) or, shorter, levels 0 to 4 by factor:
  '{' "personal-data": 4, "people-count": 4, "project-secrecy": 3, "access-depth": 3,
    "training-influence": 2, "concentration": 3, "regulation": 2, "geography": 4 '}'`,
  'cli.score-examples': `countersign score --questionnaire ai-data-vendor --answers answers.json --exposure exposure.json
countersign score --assessment R-2026-0042.pdf
countersign score --assessment assessment.json --as-of 2027-01-31 --json`,
  'cli.score-rating':
    'Rating: {band} {rated, select, true {({basis, select, verified {verified} other {claimed}}{failed, plural, =0 {} one {; # knock-out failed} other {; # knock-outs failed}}{open, plural, =0 {} one {; # knock-out open} other {; # knock-outs open}})} other {(nothing to rate, or exposure factors without a level)}}',
  'cli.score-exposure': 'Exposure',
  'cli.score-claimed': 'Claimed',
  'cli.score-verified': 'Verified',
  'cli.score-best-case': 'Best case',
  'cli.score-effectiveness': 'Control effectiveness',
  'cli.score-residual': 'Residual risk',
  'cli.score-band': 'Band',
  'cli.score-knock-outs': 'Knock-outs',
  'cli.score-as-of': 'As of',
  'cli.score-input': 'Input SHA-256',
  'cli.score-compared': 'Compared',
  'cli.score-differs': 'The score differs from the one stated ({residual}, {band}).',
  'cli.knock-out-passed': 'passed',
  'cli.knock-out-failed': 'failed',
  'cli.knock-out-open': 'open: not answered, or not reviewed yet',
  'cli.knock-out-accepted': 'failed, and formally accepted or closed',

  'cli.report-summary': 'make a signed report',
  'cli.report-usage':
    '(--assessment FILE | --questionnaire FILE|ID --answers FILE --exposure FILE --vendor FILE) --identity ID.p12 --passphrase-file FILE --out FILE [options]',
  'cli.report-about': `Makes the pages of a report, embeds its data and signs it (PAdES baseline B-B) as the assessor. The signed file is verified before it is written.

--assessment takes the data of a report or a report itself, and makes it anew under the same number. From an assessment whose stated score does not come out of its data nothing is made: exit code 1.

From questionnaire, answers, exposure and vendor, the report says that nobody has reviewed the answers, and stands under a number that no register gave. Without --decision it says that nobody has decided, and that the vendor is to be treated as suspended until somebody does.`,
  'cli.report-examples': `countersign report --assessment assessment.json --identity anna.p12 \\
    --passphrase-file secret.txt --out report.pdf
countersign report --questionnaire quick-screening --answers answers.json --exposure exposure.json \\
    --vendor vendor.json --identity anna.p12 --passphrase-file secret.txt --out report.pdf`,
  'cli-report.issued': 'Report {number} is made and signed.',
  'cli-report.file': 'File',
  'cli-report.pages': '{file} ({pages, plural, one {# page} other {# pages}})',
  'cli-report.signer': 'Signed by',
  'cli-report.sha256': 'SHA-256',
  'cli-report.engagement': 'Not described',
  'cli-report.undecided':
    'Made from files on the command line: nobody has reviewed the answers, and nobody has decided. Until somebody does, the vendor is to be treated as suspended.',
  'cli-report.score-differs':
    '{file}: the stated score does not come out of the data, so nothing was made and nothing was signed.',
  'cli-report.not-sound':
    'The signed report does not stand up to verification ({verdict}), so it was not written. The identity may not be fit for signing reports.',
  'cli-report.missing-characters': 'No font has these characters; the pages show boxes in their place: {characters}',

  'cli.verify-summary': 'verify signed reports',
  'cli.verify-usage': 'FILE… [--trust CERT.pem]… [--json]',
  'cli.verify-about':
    'Tells for each file who signed it and when, whether it is what was signed, whether the signer is trusted, what was added later, and whether the score comes out of the embedded data again. --trust names certificates to rely on, in PEM or DER; with it, a signer who does not lead to one of them is a negative verdict.',
  'cli.verify-examples': `countersign verify report.pdf
countersign verify reports/*.pdf --trust lab-root.pem --trust partner.pem
countersign verify report.pdf --json | jq -r '.[].verdict'`,
  'cli.verify-verdict': 'Verdict',
  'cli.verify-meaning': 'Meaning',
  'cli.verify-problem': 'Problem',
  'cli.verify-report': 'Report',
  'cli.verify-report-says': '{number} on {vendor}, {engagement}; issued by {organisation} on {issuedAt}',
  'cli.verify-data': 'Embedded data',
  'cli.verify-signature': 'Signature',
  'cli.verify-signed': '{who}, {time} by the clock of the signer’s computer',
  'cli.verify-signed-undated': '{who}, without a time',
  'cli.verify-signer-unknown': 'by somebody who cannot be named',
  'cli.verify-state': 'State',
  'cli.verify-trust': 'Trust',
  'cli.verify-advice': 'Remark',
  'cli.verify-certificate': 'Certificate',
  'cli.verify-root': 'Root',
  'cli.verify-later': 'Later',
  'cli.verify-change': '{what}{permitted, select, true {} other { (not permitted)}}',
  'cli.verify-score': 'Score',
  'cli.verify-stated': 'Rating',
  'cli.verify-stated-score': '{band}, residual risk {residual} ({basis, select, verified {verified} other {claimed}})',

  'cli.schema-summary': 'print the JSON Schema of a document',
  'cli.schema-usage': '[NAME] [--json]',
  'cli.schema-about':
    'Prints the JSON Schema (2020-12) of a document as it may be written: what has a default may be left out. Without a name, lists the names.',
  'cli.schema-examples': `countersign schema
countersign schema questionnaire > questionnaire.schema.json`,
  'cli.schema-list': 'Documents with a schema',
  'cli.schema-answers': 'answers to one questionnaire, for the command line and for exchange',
  'cli.schema-assessment': 'an assessment as a workspace keeps it',
  'cli.schema-engagement': 'an engagement as a workspace keeps it',
  'cli.schema-engagement-facts': 'what a person enters about an engagement',
  'cli.schema-evidence': 'a piece of evidence',
  'cli.schema-exposure': 'the exposure profile of an engagement',
  'cli.schema-finding': 'a finding',
  'cli.schema-questionnaire': 'a questionnaire',
  'cli.schema-register': 'the register of issued reports of one year',
  'cli.schema-report': 'the data of a report, embedded as assessment.json',
  'cli.schema-response': 'the response to one question',
  'cli.schema-score': 'a stated score',
  'cli.schema-score-input': 'everything that a score depends on',
  'cli.schema-vendor': 'a vendor as a workspace keeps it',
  'cli.schema-vendor-facts': 'what a person enters about a vendor',
  'cli.schema-verification': 'what verification says about one file',

  'cli.lint-summary': 'look for mistakes in a questionnaire',
  'cli.lint-usage': 'FILE|ID [--json]',
  'cli.lint-about':
    'Looks for what the schema cannot see: ids that are doubled or lead nowhere, questions that are never asked, conditions in a circle, weights and credits without effect, scores that cannot reach 100 or 0, knock-outs that cannot fail, ranges out of order, missing guidance, texts that are too long. Errors are a negative verdict, warnings are not.',
  'cli.lint-examples': `countersign lint my-questionnaire.json
countersign lint ai-data-vendor --json`,
  'cli.lint-result':
    '{title}, version {version}: {errors, plural, =0 {no errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}.',
  'cli.lint-problem': '{severity, select, error {Error} other {Warning}} in {place}: {message}',

  'cli-option.answers': 'answers to the questionnaire',
  'cli-option.as-of': 'day on which ages and expiries are judged, YYYY-MM-DD; today, or the day of the report',
  'cli-option.assessment': 'data of a report (assessment.json), or a report in PDF',
  'cli-option.decision': 'approve, approve-with-conditions, suspend or reject; needs --reason',
  'cli-option.engagement': 'facts about the engagement',
  'cli-option.exposure': 'exposure profile of the engagement',
  'cli-option.help': 'this text',
  'cli-option.identity': 'private key and certificates of the signer, PKCS #12',
  'cli-option.json': 'one JSON document on standard output and nothing else there',
  'cli-option.number': 'number of the report; R-<year>-0000 where none is given',
  'cli-option.organisation': 'name of the assessing organisation; that of the certificate where none is given',
  'cli-option.out': 'file to write',
  'cli-option.paper': 'size of the pages; a4 where none is given',
  'cli-option.passphrase-file': 'file that holds the passphrase of the identity',
  'cli-option.questionnaire': 'questionnaire: a file, or the id of one that ships (ai-data-vendor, quick-screening)',
  'cli-option.reason': 'why it was decided so',
  'cli-option.trust': 'certificate to rely on, PEM or DER; may stand more than once',
  'cli-option.vendor': 'facts about the vendor',

  'cli-usage.hint': 'See “countersign {command} --help”.',
  'cli-usage.command-unknown': 'There is no command “{command}”. “countersign --help” lists all.',
  'cli-usage.option-unknown': 'There is no option “{option}” here.',
  'cli-usage.option-repeated': '“{option}” was given more than once.',
  'cli-usage.option-takes-nothing': '“{option}” takes no value.',
  'cli-usage.option-needs-value': '“{option}” needs a value: {option} {value}.',
  'cli-usage.option-missing': '“{option}” is missing.',
  'cli-usage.option-not-with': '“{option}” cannot be combined with {other}.',
  'cli-usage.word-missing': '{word} is missing.',
  'cli-usage.word-surplus': '“{word}” is one word too many.',
  'cli-usage.out-is-input': '{file} would be overwritten by its own import. Name another file with --out.',
  'cli-usage.date-wrong': '“{given}” is no date. Write it as YYYY-MM-DD.',
  'cli-usage.number-wrong': '“{given}” is no number of a report. Write it as R-2026-0042.',
  'cli-usage.decision-unknown': '“{given}” is no decision. There are: {outcomes}.',
  'cli-usage.paper-unknown': '“{given}” is no paper size. There are a4 and letter.',
  'cli-usage.schema-unknown': 'There is no schema “{name}”. There are: {names}.',
  'cli-usage.score-input': 'Give either --assessment, or all of --questionnaire, --answers and --exposure.',
  'cli-usage.report-input': 'Give either --assessment, or all of --questionnaire, --answers, --exposure and --vendor.',

  'cli-input.at-file': '{file}: {problem}',
  'cli-input.questionnaire-unknown':
    'There is no file “{named}”, and no questionnaire with that id ships. These ship: {ids}.',
  'cli-input.answers-not-object': '{file}: answers are one JSON object. See “countersign score --help”.',
  'cli-input.answers-other': '{file}: these are answers to “{given}”, not to “{used}”.',
  'cli-input.answers-other-version':
    'Note: {file} answers version {given} of the questionnaire; version {used} is used.',
  'cli-input.question-unknown': '{file}: there is no question “{id}” in “{questionnaire}”. There are: {ids}.',
  'cli-input.answer-wrong': '{file}: question “{id}” was given {given}. {problem} {allowed}',
  'cli-input.exposure-not-object': '{file}: an exposure is one JSON object. See “countersign score --help”.',
  'cli-input.factor-unknown': '{file}: there is no exposure factor “{factor}”. There are: {factors}.',
  'cli-input.level-wrong': '{file}: exposure factor “{factor}” was given {given}. Allowed are 0, 1, 2, 3, 4 and null.',
  'cli-input.report-without-data': '{file}: this PDF carries no data of a report that can be read.',
  'cli-input.no-certificate': '{file}: there is no certificate in it, neither in PEM nor in DER.',

  'cli-answer.wrong-kind': 'That is not the kind of answer that it takes.',
  'cli-answer.unknown-option': 'That is not one of its options.',
  'cli-answer.exclusive-option': 'One of these stands only by itself.',
  'cli-answer.out-of-range': 'That is outside its limits.',
  'cli-answer.not-applicable-not-offered': '“Does not apply” is not offered here.',
  'cli-allowed.single': 'Allowed is one of: {options}.',
  'cli-allowed.yes-no': 'Allowed is yes or no.',
  'cli-allowed.multiple': 'Allowed is a list of: {options}.',
  'cli-allowed.text': 'Allowed is text.',
  'cli-allowed.number':
    'Allowed is a number{bounds, select, both { from {minimum} to {maximum}} lower { from {minimum} on} upper { up to {maximum}} other {}}.',
  'cli-allowed.date': 'Allowed is a date, YYYY-MM-DD.',
  'cli-allowed.information': 'It is only shown, and takes no answer.',
  'cli-allowed.not-applicable': `Or '{' "notApplicable": "why" '}'.`,
} as const
