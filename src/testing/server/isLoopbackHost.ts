/** Whether a host name, without port, means this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(localhost|[\w.-]+\.localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(hostname)
}
