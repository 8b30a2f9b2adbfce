import { request } from '../../lib/api.ts'
import { useOpenedFile } from '../../lib/opened-file.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Page } from '../../ui/Page.tsx'
import { toast } from '../../ui/toast.tsx'
import { fileNameOf } from '../../lib/file-name.ts'
import { resultText } from './model/result-text.ts'
import { Result } from './Result.tsx'
import { useVerification } from './use-verification.ts'
import styles from './Verify.module.css'

/** Takes a PDF and says who signed it, whether it is what was signed, and whether its score follows from its answers. */
export function VerifyScreen() {
  const { path, request: number } = useOpenedFile()
  return path === null ? <NothingYet /> : <Verified key={`${number} ${path}`} path={path} />
}

/** Asks for a file and shows it here. */
async function chooseFile(): Promise<void> {
  const chosen = await request('verify:choose', {})
  if (!chosen.ok) toast(chosen.error.message)
  else if (chosen.value.path !== null) useOpenedFile.getState().open(chosen.value.path)
}

function openFirst(files: readonly string[]): void {
  const [first] = files
  if (first !== undefined) useOpenedFile.getState().open(first)
}

function NothingYet() {
  const t = useText()
  return (
    <Page crumbs={[{ label: t('nav.verify') }]} width="reading">
      <FileDrop label={t('verify-screen.drop')} onFiles={openFirst} className={styles['drop']}>
        <EmptyState
          icon="verify"
          title={t('verify-screen.drop')}
          action={
            <Button variant="primary" onPress={() => void chooseFile()}>
              {t('verify-screen.choose')}
            </Button>
          }
        >
          {t('verify-screen.what')}
        </EmptyState>
      </FileDrop>
    </Page>
  )
}

function Verified({ path }: { readonly path: string }) {
  const t = useText()
  const { data, error } = useVerification(path)

  async function copy(): Promise<void> {
    if (data === undefined) return
    const copied = await request('app:copy-text', { text: resultText(t, data.fileName, data.report) })
    toast(copied.ok ? t('settings.copied') : copied.error.message)
  }

  return (
    <Page
      crumbs={[{ label: t('nav.verify') }, { label: data?.fileName ?? fileNameOf(path) }]}
      width="reading"
      actions={
        <>
          <Button variant="quiet" isDisabled={data === undefined} onPress={() => void copy()}>
            {t('verify-screen.copy')}
          </Button>
          <Button onPress={() => void chooseFile()}>{t('verify-screen.another')}</Button>
        </>
      }
    >
      <FileDrop label={t('verify-screen.drop')} onFiles={openFirst} className="">
        {error === null ? null : <ErrorNote error={error} onRetry={() => openFirst([path])} />}
        {data === undefined ? (
          error === null ? (
            <Loading />
          ) : null
        ) : (
          <Result path={path} report={data.report} embedded={data.embedded} />
        )}
      </FileDrop>
    </Page>
  )
}
