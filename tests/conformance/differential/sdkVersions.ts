/** A published edition of `@base44/sdk`. */
export interface SdkVersion {
  version: string
  /** The file that its package is entered by. */
  entry: string
}

/** The editions that ours is compared with, oldest first. A new one is a line here and a devDependency. */
export const sdkVersions: readonly SdkVersion[] = [
  { version: '0.8.20', entry: import.meta.resolve('base44-sdk-0.8.20') },
  { version: '0.8.50', entry: import.meta.resolve('@base44/sdk') },
]
