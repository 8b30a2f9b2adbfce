/** One message for each code of AppError: what happened, and what to do. */
export const errors = {
  'error.internal': 'Something went wrong inside Countersign. Nothing was lost. Reference {reference}.',
  'error.invalid-input': 'Some of what was entered cannot be used. See the marked fields.',
  'error.not-found': 'This is no longer in the workspace.',
  'error.not-permitted': 'Your role in this workspace does not allow this.',
  'error.conflict': 'This was changed elsewhere in the meantime. Look at the newer version and try again.',
  'error.workspace-locked': 'The workspace is locked. Unlock it to go on.',
  'error.workspace-exists': 'This folder already holds a workspace. Open it, or choose another folder.',
  'error.workspace-missing': 'There is no workspace in this folder. Choose the folder that holds workspace.json.',
  'error.workspace-in-use':
    'This workspace is open in another window or on another computer ({host}; last sign of life {minutes, plural, =0 {less than a minute} one {one minute} other {# minutes}} ago). Close it there first, or take it over if that computer no longer runs.',
  'error.workspace-newer':
    'This workspace was written by a newer version of Countersign. It was left untouched. Install that version to open it.',
  'error.workspace-damaged':
    'The workspace cannot be opened: {file} is damaged. It was left untouched. Restore the folder from a backup.',
  'error.wrong-passphrase': 'This passphrase is not right. Nothing was changed.',
  'error.wrong-recovery-key':
    '{problem, select, length {A recovery key has eight groups of five letters and digits.} group {Group {group} of the recovery key is mistyped. Look at it again.} other {This recovery key does not belong to this workspace.}}',
  'error.passphrase-too-weak':
    'This passphrase would be guessed. Make it longer: four or more unrelated words do well.',
  'error.folder-not-empty': 'The folder is not empty. Choose an empty folder, or a new name.',
  'error.folder-not-writable': 'Countersign may not write in this folder. Choose another one.',
  'error.not-saved-disk-full':
    'Not saved: the disk is full. Free some space, then retry. Your edits are kept meanwhile.',
  'error.not-saved-read-only': 'Not saved: the disk is read-only. Your edits are kept; retry when it can be written.',
  'error.not-saved-permission': 'Not saved: permission to write in the workspace folder was taken away.',
  'error.not-saved-gone': 'Not saved: the workspace folder is gone. Reconnect the drive, then retry.',
  'error.not-saved-other': 'Not saved: the disk answered {reason}. Your edits are kept; retry.',
  'error.file-unreadable': '{file} cannot be read: {reason}.',
  'error.file-too-large': '{file} is larger than {limit}.',
  'error.document-damaged': 'This record is damaged and was set aside. The rest of the workspace goes on.',
  'error.document-newer': 'This record was written by a newer version of Countersign. It was left untouched.',
  'error.wrong-status': 'This cannot be done while the assessment is “{status}”.',
  'error.reason-needed': 'Say why: a reason is needed here.',
  'error.justification-needed': 'Say why the question does not apply.',
  'error.incomplete': 'Not complete yet: {count, plural, one {one thing is} other {# things are}} missing.',
  'error.four-eyes':
    'You prepared this assessment, so somebody else must decide it. An administrator can waive this in Settings; the report then says so.',
  'error.questionnaire-in-use': 'An assessment uses this questionnaire, so it cannot be changed. Make a new version.',
  'error.questionnaire-invalid': 'This questionnaire cannot be used: {reason}.',
  'error.pkcs12-wrong-passphrase': 'This is not the passphrase of the chosen identity file.',
  'error.pkcs12-old-encryption':
    'The identity file uses an old encryption ({algorithm}). Export it again with AES-256, for instance: {command}',
  'error.pkcs12-unusable':
    'The identity file cannot be used: {reason, select, no_key {it holds no private key} no_certificate {it holds no certificate} key_mismatch {its private key belongs to none of its certificates} key_unsuitable {its key is of a kind that does not sign reports; use EC P-256, EC P-384 or RSA from 2048 bits on} unsupported_encryption {its encryption is not supported; export it again with AES-256} malformed {it is no PKCS #12 file, or damaged} other {{reason}}}.',
  'error.no-signing-identity': 'You have no signing identity yet. Create or import one in Settings.',
  'error.certificate-expired': 'Your signing certificate ended on {date}. Renew it in Settings.',
  'error.certificate-not-yet-valid': 'Your signing certificate only begins on {date}. Check the date of this computer.',
  'error.report-too-slow': 'The report took longer than {seconds} seconds and was stopped. Nothing was issued.',
  'error.cancelled': 'Cancelled.',
} as const
