import type { CommandLine } from 'electron'

/** Parts of Chromium that talk to servers on their own account. */
const talkativeFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SafeBrowsing',
  'Translate',
  'WebRtcHideLocalIpsWithMdns',
]

/**
 * Silences Chromium's own traffic. Must run before the app is ready. No name is ever resolved; what would still be sent
 * goes to a proxy on this machine where nothing listens; WebRTC may not go round that proxy.
 */
export function quietChromium(commandLine: CommandLine): void {
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-client-side-phishing-detection',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-quic',
    'disable-sync',
    'metrics-recording-only',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name)
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('proxy-server', '127.0.0.1:9')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('disable-features', talkativeFeatures.join(','))
}
