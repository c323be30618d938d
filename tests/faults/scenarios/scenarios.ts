import { badLine } from './badLine.js'
import { calm } from './calm.js'
import { cutBodies } from './cutBodies.js'
import { cutMidStream } from './cutMidStream.js'
import { cutStrings } from './cutStrings.js'
import { duplicatePushes } from './duplicatePushes.js'
import { echoOrders } from './echoOrders.js'
import { expiredToken } from './expiredToken.js'
import { firstGetFails } from './firstGetFails.js'
import { getOlderThanPush } from './getOlderThanPush.js'
import { getStatus } from './getStatus.js'
import { halfOpen } from './halfOpen.js'
import { halfOpenByDefault } from './halfOpenByDefault.js'
import { hangingRequests } from './hangingRequests.js'
import { joinRefused } from './joinRefused.js'
import { malformedPushes } from './malformedPushes.js'
import { missedWhileDown } from './missedWhileDown.js'
import { neverStored } from './neverStored.js'
import { olderPush } from './olderPush.js'
import { pushBeforeGet } from './pushBeforeGet.js'
import { reloads } from './reloads.js'
import { removedMessages } from './removedMessages.js'
import { reorderedPushes } from './reorderedPushes.js'
import { retryAfter } from './retryAfter.js'
import type { Scenario } from './scenarioTypes.js'
import { sendAndLeave } from './sendAndLeave.js'
import { sendBeforeLoad } from './sendBeforeLoad.js'
import { sendDuringRun } from './sendDuringRun.js'
import { sendWhileDown } from './sendWhileDown.js'
import { serverRestart } from './serverRestart.js'
import { storedThenFailed } from './storedThenFailed.js'
import { storm } from './storm.js'
import { switching } from './switching.js'
import { tokenChangedMidStream } from './tokenChangedMidStream.js'
import { twoViewers } from './twoViewers.js'
import { userSwitch } from './userSwitch.js'
import { webSocketRefused } from './webSocketRefused.js'
import { wrongAnswers } from './wrongAnswers.js'
import { wrongDates } from './wrongDates.js'

/** All of them. */
export const scenarios: readonly Scenario[] = [
  calm,
  cutMidStream,
  missedWhileDown,
  halfOpen,
  halfOpenByDefault,
  olderPush,
  duplicatePushes,
  reorderedPushes,
  pushBeforeGet,
  getOlderThanPush,
  cutStrings,
  firstGetFails,
  malformedPushes,
  joinRefused,
  serverRestart,
  getStatus,
  storedThenFailed,
  neverStored,
  retryAfter,
  hangingRequests,
  cutBodies,
  wrongAnswers,
  sendAndLeave,
  sendBeforeLoad,
  sendWhileDown,
  sendDuringRun,
  expiredToken,
  tokenChangedMidStream,
  userSwitch,
  twoViewers,
  reloads,
  switching,
  wrongDates,
  removedMessages,
  echoOrders,
  badLine,
  webSocketRefused,
  storm,
]
