// A template of WhatsApp with the values of its variables. Pure.

export interface TemplateChoice {
  name: string;
  language: string;
  variables: string[];
}

export const isFilled = (template: TemplateChoice | undefined): template is TemplateChoice =>
  template?.variables.every((value) => value.trim() !== '') ?? false;
