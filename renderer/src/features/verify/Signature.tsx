import type { SignatureReport } from '#shared/verify/result.ts'
import { classNames } from '../../lib/class-names.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { utilities } from '../../ui/utilities.ts'
import styles from './Verify.module.css'

const small = classNames(utilities['muted'], utilities['small'])

/** Who signed, whether that is to be trusted, and why not. */
export function Signature({ signature }: { readonly signature: SignatureReport }) {
  const t = useText()
  const { trust, signerName, issuer, errors, trustReasons, advice } = signature
  return (
    <div className={styles['signature']}>
      <div>
        <strong>{signerName ?? t('verify-screen.unknown-signer')}</strong>{' '}
        <span className={trust === 'trusted' ? styles['positive'] : undefined}>{t(`verify-trust.${trust}`)}</span>
      </div>
      {issuer === null ? null : <div className={small}>{t('verify-screen.issued-by', { issuer })}</div>}
      {errors.map((code) => (
        <div key={code} className={styles['negative']}>
          {t(`verify-error.${code}`)}
        </div>
      ))}
      {trustReasons.map((code) => (
        <div key={code}>{t(`verify-trust-reason.${code}`)}</div>
      ))}
      {advice.map((code) => (
        <div key={code} className={small}>
          {t(`verify-advice.${code}`)}
        </div>
      ))}
      <Fingerprints signature={signature} />
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
      {claimedTime === null ? t('verify-screen.no-time') : format.dateTime(claimedTime)}{' '}
      <span className={small}>{t('verify.clock-note')}</span>
    </div>
  )
}

function Fingerprints({ signature }: { readonly signature: SignatureReport }) {
  const t = useText()
  const { certificateSha256, rootSha256, trust } = signature
  return (
    <>
      {certificateSha256 === null ? null : (
        <div className={small}>
          {t('verify-screen.certificate')} <span className={utilities['mono']}>{pairs(certificateSha256)}</span>
        </div>
      )}
      {rootSha256 === null || trust === 'trusted' ? null : (
        <div className={small}>
          {t('verify.fingerprint-note')} <span className={utilities['mono']}>{pairs(rootSha256)}</span>
        </div>
      )}
    </>
  )
}

function pairs(sha256: string): string {
  return sha256.toUpperCase().match(/../g)?.join(' ') ?? ''
}
