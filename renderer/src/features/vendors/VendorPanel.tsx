import type { Vendor } from '#shared/schema/vendor.ts'
import { useText } from '../../lib/text.ts'
import { Facts, Section } from '../../ui/Section.tsx'
import { utilities } from '../../ui/utilities.ts'
import { countryName } from './model/countries.ts'
import styles from './VendorScreen.module.css'

/** Beside the vendor's page: its facts, contacts and notes. Absent facts are left out. */
export function VendorPanel({ vendor }: { readonly vendor: Vendor }) {
  const t = useText()
  const facts = [
    { label: t('vendor.legal-name'), value: vendor.legalName },
    { label: t('vendor.trading-name'), value: vendor.tradingName },
    { label: t('vendor.country'), value: countryName(vendor.country, t.locale) },
    ...vendor.identifiers.map(({ scheme, value }) => ({ label: t(`vendor.scheme.${scheme}`), value })),
    { label: t('vendor.website'), value: vendor.website },
    { label: t('vendor.status'), value: t(`vendor-status.${vendor.status}`) },
    { label: t('vendor.owner'), value: vendor.owner },
    ...vendor.fields.map(({ name, value }) => ({ label: name, value })),
  ].filter(({ value }) => value !== '')
  return (
    <>
      <div className={styles['panelFacts']}>
        <Section title={t('vendor.facts')}>
          <Facts facts={facts} />
        </Section>
      </div>
      <div>
        <Section title={t('vendor.section.contacts')}>
          {vendor.contacts.length === 0 ? <p className={utilities['muted']}>{t('vendor.contacts.none')}</p> : null}
          <ul>
            {vendor.contacts.map(({ name, role, email, phone }) => (
              <li key={`${name}\n${email}\n${phone}`} className={styles['contact']}>
                <b>{name}</b>
                {[role, email, phone]
                  .filter((part) => part !== '')
                  .map((part) => (
                    <span key={part} className={utilities['muted']}>
                      {part}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {vendor.notes === '' ? null : (
        <div>
          <Section title={t('vendor.section.notes')}>
            <p className={styles['notes']}>{vendor.notes}</p>
          </Section>
        </div>
      )}
    </>
  )
}
