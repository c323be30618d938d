// What a socket needs, but for the socket: loaded when the first room is joined.
export { createRooms } from '../wire/rooms.js'
export { followConversation } from './followConversation.js'
