import type { Browser } from 'playwright'
import type { BuiltPage } from './buildPage.js'
import type { ChatServer } from './startChatServer.js'
import type { SubjectName } from '../subjects.js'

/** What measuring needs. */
export interface World {
  browser: Browser
  server: ChatServer
  pages: ReadonlyMap<SubjectName, BuiltPage>
}
