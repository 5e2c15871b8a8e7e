/** The list above the composer: commands, people to mention, or choices for an option. */
import { html, nothing, type TemplateResult } from 'lit';
import { avatarOf } from './avatars.ts';
import { state } from './state.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

export function picker(
  { heading, hint, list }: Suggestions,
  active: number,
  take: (index: number) => void,
): TemplateResult {
  return html`
    <div class="picker">
      <p class="heading"><strong>${heading}</strong>${hint ? html`<span>${hint}</span>` : nothing}</p>
      <ul id="picker" role="listbox" tabindex="0" aria-label=${heading}>
        ${list.map((suggestion, i) => suggestionView(suggestion, i, i === active, take))}
      </ul>
    </div>
  `;
}

function suggestionView(
  suggestion: Suggestion,
  i: number,
  isActive: boolean,
  take: (index: number) => void,
): TemplateResult {
  const { name, description, options = [] } = suggestion;
  // Without this a mouse press would take the focus from the field.
  return html`
    <li
      id="suggestion-${i}"
      role="option"
      aria-selected=${isActive}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
      @click=${() => take(i)}
    >
      ${name.startsWith('/') ? html`<img src=${avatarOf(state.bot.id)} alt="" />` : nothing}
      <span class="what">
        <span class="name">${name}${options.map((option) => html` <code>${option}</code>`)}</span>
        ${description ? html`<span class="description">${description}</span>` : nothing}
      </span>
    </li>
  `;
}
