import type { SignatureReport } from '#shared/verify/result.ts'
import { classNames } from '../../lib/class-names.ts'
import { readableName } from '../../lib/distinguished-name.ts'
import { fingerprintOf } from '../../lib/fingerprint.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { utilities } from '../../ui/utilities.ts'
import { isRootOpen } from './model/result-text.ts'
import styles from './Verify.module.css'

const small = classNames(utilities['muted'], utilities['small'])

/** Who signed, whether that is to be trusted, and why not. The names come from the file: they are kept apart from our own words. */
export function Signature({ signature }: { readonly signature: SignatureReport }) {
  const t = useText()
  const { integrity, trust, signerName, issuer, trustReasons, certificateSha256, rootSha256 } = signature
  return (
    <div className={styles['signature']}>
      <div>
        <strong>
          <bdi>{signerName ?? t('verify-screen.unknown-signer')}</bdi>
        </strong>{' '}
        <span className={trust === 'trusted' ? styles['positive'] : undefined}>
          {integrity === 'intact' ? t(`verify-trust.${trust}`) : t('verify-screen.unproven-signer')}
        </span>
      </div>
      {issuer === null ? null : (
        <div className={small} title={issuer}>
          <bdi>{t('verify-screen.issued-by', { issuer: readableName(issuer) })}</bdi>
        </div>
      )}
      {trustReasons.map((code) => (
        <div key={code}>{t(`verify-trust-reason.${code}`)}</div>
      ))}
      {certificateSha256 === null ? null : (
        <Fingerprint label={t('verify-screen.certificate')} sha256={certificateSha256} />
      )}
      {rootSha256 === null || !isRootOpen(signature) ? null : (
        <div className={styles['compare']}>
          {t('verify.fingerprint-note')}
          <Fingerprint label={t('verify-screen.root')} sha256={rootSha256} />
        </div>
      )}
    </div>
  )
}

/** When the signer says that it was signed. */
export function SignatureTime({ signature }: { readonly signature: SignatureReport }) {
  const t = useText()
  const format = useFormat()
  const { claimedTime } = signature
  return (
    <div>
      {claimedTime === null ? t('verify-screen.no-time') : format.dateTime(claimedTime)}
      {claimedTime === null ? null : <div className={small}>{t('verify.clock-note')}</div>}
    </div>
  )
}

function Fingerprint({ label, sha256 }: { readonly label: string; readonly sha256: string }) {
  return (
    <div className={small}>
      {label}
      <div className={utilities['mono']}>{fingerprintOf(sha256)}</div>
    </div>
  )
}
