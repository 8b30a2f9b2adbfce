import { z } from 'zod'

// Imported before anything that parses: the page's policy forbids code from text, which zod otherwise tries once.
z.config({ jitless: true })
