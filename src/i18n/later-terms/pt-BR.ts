import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Brazilian Portuguese. A draft that no native speaker has reviewed yet. */
export const ptBR: LaterTerms = {
  withheld: (minutes) => plural('pt-BR', minutes, { other: 'O que foi dito mais de # minutos antes de você voltar está oculto aqui: outras pessoas podem usar este aparelho. A equipe de cuidado continua com tudo.' }),
  nextInLine: 'Você é a próxima pessoa da fila.',
  ahead: (count) => plural('pt-BR', count, { one: 'Há # pessoa esperando antes de você.', other: 'Há # pessoas esperando antes de você.' }),
  lately: (minutes) => plural('pt-BR', minutes, { one: 'Ultimamente a resposta levou cerca de # minuto.', other: 'Ultimamente a resposta levou cerca de # minutos.' }),
  unheard: 'A clínica ainda não confirmou que recebeu o que você escreveu. Se não puder esperar, telefone.',
  ratingTitle: 'Como foi este chat?',
  ratingNote: 'Sua resposta vai para a clínica, lacrada como o próprio chat.',
  ratings: { 1: 'Muito ruim', 2: 'Ruim', 3: 'Regular', 4: 'Bom', 5: 'Muito bom' },
  ratingSend: 'Enviar resposta',
  ratingSkip: 'Prefiro não dizer',
  ratingThanks: 'Obrigado. Sua resposta vai para a clínica.',
  resize: 'Tamanho do chat',
  preChat: 'Responda isto primeiro, por favor. Vai lacrado, só para a clínica.',
  offline: 'Não há ninguém aqui agora. Deixe sua pergunta neste formulário; ele vai lacrado e será lido quando voltarmos.',
};
