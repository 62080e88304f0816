// Drawn faces of the invented team. Shapes are shared; what differs is data.

const HAIR = {
  bun: '<circle cx="100" cy="44" r="21"/><path d="M54 108c-4-44 18-62 46-62s50 18 46 62c-6-22-14-34-20-38-18 8-46 8-58 2-6 8-10 18-14 36z"/>',
  short: '<path d="M57 100c-6-36 14-56 44-56 32 0 48 22 42 56-4-14-8-22-14-28-20 4-42 2-56-8-8 8-12 20-16 36z"/>',
  bob: '<path d="M50 142c-10-60 10-98 50-98s60 38 50 98c-8 4-18 4-24 0 6-24 6-44-2-62-16 4-40 0-52-8-8 20-6 46 2 70-8 4-16 4-24 0z"/>',
  curls: '<g><circle cx="66" cy="76" r="20"/><circle cx="84" cy="56" r="20"/><circle cx="110" cy="52" r="21"/><circle cx="132" cy="68" r="19"/><circle cx="56" cy="98" r="14"/><circle cx="144" cy="96" r="14"/></g>',
  swept: '<path d="M56 104c-8-30 2-60 40-62 14-8 44 0 48 24 4 12 2 26-2 38-2-14-6-24-14-30-24 4-40-2-50-10-4 14-16 20-22 40z"/>',
  scarf: '<path d="M46 190c6-20 6-34 4-62-4-54 16-86 50-86s54 32 50 86c-2 28-2 42 4 62-34 14-74 14-108 0zm54-42c24 0 34-22 34-46s-14-36-34-36-34 12-34 36 10 46 34 46z" fill-rule="evenodd"/>',
};

const PEOPLE = {
  okafor: { skin: '#8d5a3c', hair: '#2a1d1a', style: 'curls', coat: '#fdfdf8', shirt: '#2f6f63', ground: 'leaf' },
  lindqvist: { skin: '#f0c9ab', hair: '#c9ccc6', style: 'swept', coat: '#fdfdf8', shirt: '#4f6fa0', ground: 'sky', glasses: true },
  reyes: { skin: '#d79d73', hair: '#3a2420', style: 'bob', coat: '#f2b53b', shirt: '#fdfdf8', ground: 'brick' },
  haddad: { skin: '#dcae86', hair: '#2f6f63', style: 'scarf', coat: '#fdfdf8', shirt: '#2f6f63', ground: 'sun' },
  park: { skin: '#efc7a0', hair: '#1f2224', style: 'short', coat: '#3f6d8e', shirt: '#fdfdf8', ground: 'sky', glasses: true },
  whitlock: { skin: '#f3cdb4', hair: '#a8522c', style: 'bun', coat: '#7d5ba6', shirt: '#fdfdf8', ground: 'leaf' },
};

/** An SVG of one person, decorative: the name stands beside it. */
export function portrait(name) {
  const { skin, hair, style, coat, shirt, ground, glasses } = PEOPLE[name];
  const specs = '<g fill="none" stroke="#26332f" stroke-width="3"><circle cx="84" cy="106" r="12"/><circle cx="116" cy="106" r="12"/><path d="M96 104q4-3 8 0"/></g>';
  const behind = style === 'bob' ? `<g fill="${hair}">${HAIR[style]}</g>` : '';
  return `<svg class="portrait ground-${ground}" viewBox="0 0 200 220" aria-hidden="true">
    <rect class="ground" width="200" height="220"/>${behind}
    <path d="M22 220c4-42 32-58 78-58s74 16 78 58z" fill="${coat}"/>
    <path d="M76 164l24 40 24-40-8-12H84z" fill="${shirt}"/>
    <path d="M84 134h32v26c0 12-32 12-32 0z" fill="${skin}"/><path d="M84 144c10 10 24 10 32 0v10c-8 10-24 10-32 0z" fill="#0002"/>
    <ellipse cx="100" cy="104" rx="37" ry="43" fill="${skin}"/>
    <circle cx="86" cy="106" r="3.4" fill="#26211f"/><circle cx="114" cy="106" r="3.4" fill="#26211f"/>
    <path d="M88 124q12 11 24 0" fill="none" stroke="#26211f" stroke-width="3.2" stroke-linecap="round"/>
    <path d="M101 108q5 8-3 9" fill="none" stroke="#0004" stroke-width="2.4" stroke-linecap="round"/>
    ${glasses ? specs : ''}<g fill="${hair}">${HAIR[style]}</g>
  </svg>`;
}
