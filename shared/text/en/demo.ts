/** Words of the command that makes a complete example. */
export const demo = {
  'demo.usage': `Makes a complete example with invented data: a workspace, vendors, finished assessments and signed reports.

  npm run demo -- --out DIR [--json]

  --out DIR   where to put it; the folder must be new or empty
  --json      print one JSON document and nothing else
  --help      this text

Example:
  npm run demo -- --out /tmp/countersign-example`,
  'demo.out-missing': 'Say where to put the example: --out DIR',
  'demo.option-wrong': 'This is not understood: {reason}',
  'demo.folder-not-empty': '{folder} is not empty. Name a new folder: nothing in it was touched.',
  'demo.failed': 'The example could not be made. {message}',
  'demo.step.workspace': 'Making the workspace …',
  'demo.step.vendor': '{vendor} …',
  'demo.step.report':
    '{vendor}: {number} issued, {band, select, low {Low} medium {Medium} high {High} critical {Critical} other {not rated}} ({basis, select, verified {verified} other {claimed}})',
  'demo.made': `The example is ready.

Workspace   {workspace}
Passphrase  {passphrase}
Reports     {reports}
Root        {root}

What to look at:
- Open the workspace in the app (npm start, "Open a workspace") with this passphrase.
- Northfield Annotation: every answer reviewed, most on evidence.
- Harbor Voice Data: two knock-outs failed, so the rating is High at best; two answers were rejected.
- Lakeside Labeling: answered and not reviewed, so the rating is marked "claimed".
- Summit Crowd Review: a quick screening that somebody is in the middle of.
- Drop a report on the app, or verify it from here:
  npm run --silent cli -- verify "{report}" --trust "{root}"`,
} as const
