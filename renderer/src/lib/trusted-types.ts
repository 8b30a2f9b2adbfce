interface ScriptAddressPolicy {
  createScriptURL(address: string): unknown
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptAddressPolicy
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value
}

/**
 * Starts the one worker of the window, a module from our own origin. The page's policy lets scripts be named only through a Trusted
 * Types policy of the name `countersign`, and it admits one policy of that name: call this once, here is the one place that makes it.
 * The policy lets that one address pass and no other.
 */
export function startTrustedWorker(address: string): Worker {
  const factory: unknown = Reflect.get(window, 'trustedTypes')
  const policy = isPolicyFactory(factory)
    ? factory.createPolicy('countersign', {
        createScriptURL(wanted) {
          if (wanted !== address) throw new TypeError('Only the PDF worker may be started')
          return wanted
        },
      })
    : null
  const worker: Worker = Reflect.construct(Worker, [policy?.createScriptURL(address) ?? address, { type: 'module' }])
  return worker
}
