import { useChannel } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { Facts, Section } from '../../ui/Section.tsx'

/** What runs here. */
export function AboutSection() {
  const t = useText()
  const { data: info } = useChannel('app:info', {})
  if (info === undefined) return null
  return (
    <Section title={t('settings.about')}>
      <Facts
        facts={[
          { label: t('product.name'), value: info.version },
          {
            label: t('settings.runtime'),
            value: t('settings.runtime.value', { version: info.electron, platform: info.platform }),
          },
          { label: t('settings.network'), value: t('settings.network.value') },
        ]}
      />
    </Section>
  )
}
