/** Where else an agent can be spoken to. */
export type ChatChannelName = 'whatsapp' | 'telegram'
