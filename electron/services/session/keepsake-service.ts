import { success } from '#shared/domain/result.ts'
import type { Answer, Ask } from '../answer.ts'
import { bytesFromBase64, bytesOfText } from '../bytes.ts'
import { assessPassphrase } from '../passphrase/strength.ts'
import type { ServicePorts } from '../ports.ts'
import { saveAs } from '../save-as.ts'
import { pemOfCertificate } from './identity.ts'
import { recoverySheetHtml, recoverySheetText } from './recovery-sheet.ts'
import type { Session } from './session.ts'

/** What a person keeps outside the workspace: recovery sheet, root certificate, passphrase, identity file. */
export interface KeepsakeService {
  saveRecoverySheet(input: Ask<'workspace:save-recovery-sheet'>): Answer<'workspace:save-recovery-sheet'>
  exportRoot(): Answer<'workspace:export-root'>
  assessPassphrase(input: Ask<'passphrase:assess'>): Answer<'passphrase:assess'>
  choosePkcs12(): Answer<'identity:choose-pkcs12'>
}

export function createKeepsakeService(ports: ServicePorts, session: Session): KeepsakeService {
  const { translate } = ports
  return {
    async saveRecoverySheet({ recoveryKey }) {
      const allowed = session.authorise('administer')
      if (!allowed.ok) return allowed
      const { settings, workspace, person, repository } = allowed.value
      const sheet = {
        workspace: settings.name,
        organisation: settings.organisation,
        folder: workspace.folder,
        made: ports.clock.today(),
        recoveryKey,
        rootSha256: ports.signing.describe(bytesFromBase64(settings.root.certificate)).sha256,
      }
      const saved = await saveAs(ports, {
        title: 'dialog.save-recovery-sheet',
        fileName: translate('file-name.recovery-sheet', { workspace: settings.name }),
        filters: [
          { name: 'file-filter.html', extensions: ['html'] },
          { name: 'file-filter.text', extensions: ['txt'] },
        ],
        content: (path) =>
          success(
            bytesOfText(
              path.toLowerCase().endsWith('.txt')
                ? recoverySheetText(translate, sheet)
                : recoverySheetHtml(translate, sheet),
            ),
          ),
      })
      if (!saved.ok || saved.value.savedTo === null) return saved
      const recorded = await repository.record({ by: person.id, event: 'recovery-sheet-saved' })
      return recorded.ok ? saved : recorded
    },
    async exportRoot() {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const { settings, person, repository } = allowed.value
      const saved = await saveAs(ports, {
        title: 'dialog.save-root',
        fileName: translate('file-name.root', { organisation: settings.organisation }),
        filters: [{ name: 'file-filter.pem', extensions: ['pem'] }],
        content: () => success(bytesOfText(pemOfCertificate(bytesFromBase64(settings.root.certificate)))),
      })
      if (!saved.ok || saved.value.savedTo === null) return saved
      const recorded = await repository.record({ by: person.id, event: 'root-certificate-exported' })
      return recorded.ok ? saved : recorded
    },
    async assessPassphrase({ passphrase, context }) {
      return success(await assessPassphrase(passphrase, context))
    },
    async choosePkcs12() {
      const paths = await ports.dialogs.chooseFiles({
        title: translate('dialog.choose-pkcs12'),
        multiple: false,
        filters: [
          { name: translate('file-filter.pkcs12'), extensions: ['p12', 'pfx'] },
          { name: translate('file-filter.all'), extensions: ['*'] },
        ],
      })
      return success({ path: paths?.[0] ?? null })
    },
  }
}
