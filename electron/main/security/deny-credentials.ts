import type { App } from 'electron'

/** No server is ever answered: no password, no client certificate, no exception for a bad certificate. */
export function denyCredentials(app: App): void {
  app.on('login', (event) => event.preventDefault())
  app.on('select-client-certificate', (event, _contents, _address, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('certificate-error', (event, _contents, _address, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
}
