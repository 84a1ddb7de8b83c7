import { FormField } from '#ui/part/form-field.tsx';
import { AccountForm, type FormNote, Mine } from './account-form.tsx';
import { accountText, problemWords } from './text.ts';

const words = accountText;

interface FormProps {
  note: FormNote;
}

interface EntranceProps extends FormProps {
  /** How many answers a guest has given in this browser. */
  answers: number;
  /** Where to go on afterwards, on our own site. */
  next?: string | undefined;
}

export function SignInForm({ note, answers, next }: EntranceProps) {
  return (
    <AccountForm
      action="/api/account/sign-in"
      submit={words.signIn.submit}
      note={note}
      hidden={{ next }}
    >
      <EmailField note={note} />
      <PasswordField note={note} name="password" label={words.fields.password} />
      <Mine answers={answers} />
    </AccountForm>
  );
}

export function SignUpForm({ note, answers, next }: EntranceProps) {
  return (
    <AccountForm
      action="/api/account/sign-up"
      submit={words.signUp.submit}
      note={note}
      hidden={{ next }}
    >
      <FormField
        name="name"
        label={words.fields.name}
        help={words.fields.nameHelp}
        autoComplete="name"
        required
        {...shownAgain(note, 'name')}
      />
      <EmailField note={note} />
      <PasswordField note={note} name="password" label={words.fields.password} isNew />
      <Mine answers={answers} />
    </AccountForm>
  );
}

export function ForgotForm({ note }: FormProps) {
  return (
    <AccountForm action="/api/account/forgot" submit={words.forgot.submit} note={note}>
      <EmailField note={note} />
    </AccountForm>
  );
}

export function ResetForm({ note, token }: FormProps & { token: string }) {
  return (
    <AccountForm
      action="/api/account/reset"
      submit={words.reset.submit}
      note={note}
      hidden={{ token }}
    >
      <PasswordField note={note} name="password" label={words.fields.newPassword} isNew />
    </AccountForm>
  );
}

export function RecoverForm({ note, answers }: EntranceProps) {
  return (
    <AccountForm action="/api/account/recover" submit={words.recover.submit} note={note}>
      <CodeField note={note} />
      <PasswordField note={note} name="password" label={words.fields.newPassword} isNew />
      <Mine answers={answers} />
    </AccountForm>
  );
}

export function ChangePasswordForm({ note }: FormProps) {
  return (
    <AccountForm
      action="/api/account/password"
      submit={words.account.change}
      note={note}
      isAside={true}
    >
      <PasswordField note={note} name="password" label={words.fields.oldPassword} />
      <PasswordField note={note} name="newPassword" label={words.fields.newPassword} isNew />
    </AccountForm>
  );
}

/** The recovery code, as it is typed. */
export function CodeField({ note }: FormProps) {
  return (
    <FormField
      code
      name="code"
      label={words.fields.code}
      help={words.fields.codeHelp}
      required
      {...shownAgain(note, 'code')}
    />
  );
}

function EmailField({ note }: FormProps) {
  return (
    <FormField
      name="email"
      type="email"
      label={words.fields.email}
      autoComplete="email"
      required
      {...shownAgain(note, 'email')}
    />
  );
}

interface PasswordFieldProps extends FormProps {
  name: 'password' | 'newPassword';
  label: string;
  /** It is chosen now. */
  isNew?: boolean;
}

function PasswordField({ note, name, label, isNew = false }: PasswordFieldProps) {
  return (
    <FormField
      name={name}
      type="password"
      label={label}
      help={isNew ? words.fields.newPasswordHelp : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      {...shownAgain(note, name)}
    />
  );
}

/** What was typed before, and what is wrong with it. */
function shownAgain({ values, problems }: FormNote, name: string) {
  const problem = problems[name];
  return { defaultValue: values[name], error: problem && problemWords(problem) };
}
