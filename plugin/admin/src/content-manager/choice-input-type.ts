/** The type of field that the panel draws by `ChoiceInput`: an enumeration of ours, whose values have words. */
export const CHOICE_INPUT = 'copydesk-choice';
