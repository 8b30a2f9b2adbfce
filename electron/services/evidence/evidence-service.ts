import { success } from '#shared/domain/result.ts'
import type { Answer, Ask } from '../answer.ts'
import type { AssessmentWriter } from '../assessments/assessment-writer.ts'
import { changesBetween } from '../audit-detail.ts'
import { authorise } from '../authorise.ts'
import type { ServicePorts } from '../ports.ts'
import { saveAs } from '../save-as.ts'
import type { Session } from '../session/session.ts'
import { attachEvidence } from './attach.ts'
import { createEvidenceIntake } from './intake.ts'

/** Evidence: files that support responses. */
export interface EvidenceService {
  attach(input: Ask<'evidence:attach'>): Answer<'evidence:attach'>
  choose(): Answer<'evidence:choose'>
  update(input: Ask<'evidence:update'>): Answer<'evidence:update'>
  saveCopy(input: Ask<'evidence:save-copy'>): Answer<'evidence:save-copy'>
}

export function createEvidenceService(
  ports: ServicePorts,
  session: Session,
  writer: AssessmentWriter,
): EvidenceService {
  const { translate } = ports
  const intake = createEvidenceIntake(ports)
  return {
    async attach(input) {
      const allowed = session.authorise('prepare')
      return allowed.ok ? attachEvidence({ ports, open: allowed.value, writer, intake }, input) : allowed
    },
    async choose() {
      const paths = await ports.dialogs.chooseFiles({
        title: translate('dialog.choose-evidence'),
        multiple: true,
        filters: [{ name: translate('file-filter.all'), extensions: ['*'] }],
      })
      return success({ paths: paths ?? [] })
    },
    async update({ id, facts }) {
      const allowed = session.authorise('edit-evidence')
      if (!allowed.ok) return allowed
      const open = allowed.value
      const before = await open.repository.get('evidence', id)
      if (!before.ok) return before
      // What a reviewer accepted counts by its dates: only a reviewer may change them then.
      const judged = (await open.repository.list('assessment')).some(({ value }) => value.evidenceReviews[id])
      const mayChange = judged ? authorise(open.person.roles, 'review') : success(null)
      if (!mayChange.ok) return mayChange
      const stored = await open.repository.change('evidence', id, (current) => success({ ...current, ...facts }), {
        by: open.person.id,
        event: 'evidence-changed',
        detail: changesBetween(before.value.value, facts),
      })
      return stored.ok ? success({ evidence: stored.value.value }) : stored
    },
    async saveCopy({ id }) {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const { repository, blobs, person } = allowed.value
      const stored = await repository.get('evidence', id)
      if (!stored.ok) return stored
      const { fileName, title, blob, vendorId } = stored.value.value
      const saved = await saveAs(ports, {
        title: 'dialog.save-evidence',
        fileName: fileName === '' ? title : fileName,
        filters: [{ name: 'file-filter.all', extensions: ['*'] }],
        content: () => blobs.read(blob, vendorId),
      })
      if (!saved.ok || saved.value.savedTo === null) return saved
      const recorded = await repository.record({ by: person.id, event: 'evidence-exported', detail: { evidence: id } })
      return recorded.ok ? saved : recorded
    },
  }
}
