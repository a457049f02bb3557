import { Aspects, TerraformOutput, TerraformProvider, TerraformStack } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { InAccount, mayShareAccount } from '../../core/model/account-key';
import { AppDefinition } from '../../core/model/app-definition';
import { Unknown } from '../../core/model/stream-definition';
import { NeededAction, neededActions } from '../../core/permissions/needed-actions';
import { policyDocuments } from '../../core/permissions/policy-document';
import { systemPolicies } from '../../core/permissions/system-policies';
import { RamPolicy } from '../provider/index';
import { escapedText } from '../terraform/template';
import { describeApp } from '../synthesis/app-description';
import { validateWithStack } from '../synthesis/app-validation';
import { accountAt, accountOf } from '../synthesis/environment';
import { knownValues } from '../terraform/known-values';
import { nameFromPath } from '../synthesis/stream-names';
import { Grantee } from './grantee';
import { checkProps, checkScope } from '../types/check-types';
import { checkCalls } from '../types/check-calls';

/**
 * How the permissions of the deployer are said.
 */
export enum DeployerPolicyKind {
  /** The exact actions and ARNs that deploying, changing and destroying this app takes. */
  EXACT = 'EXACT',
  /** The system policies that the documents of the services list, for example `AliyunEventBridgeFullAccess`. */
  SYSTEM = 'SYSTEM',
}

/**
 * What an identity does with an app.
 */
export enum DeployerOperation {
  /** Plans it: reads what there is, and changes nothing. */
  PLAN = 'PLAN',
  /** Deploys, changes and destroys it. */
  DEPLOY = 'DEPLOY',
}

/**
 * The permissions of the identity that deploys an app.
 */
export interface DeployerPolicyProps {
  /**
   * The id of the Alibaba Cloud account that is deployed to: 16 digits, or a Terraform reference. Of an app with several
   * accounts the policy holds what is in this one.
   *
   * @default - that of the provider, or what `EventStreams.configure` says; where neither says it, the policy holds for
   * whichever account it is in
   */
  readonly accountId?: string;

  /**
   * Who gets the permissions. An identity cannot give them to itself: put the policy into an app that an administrator
   * deploys.
   *
   * @default - nobody: the policies are outputs of the stack, for an administrator to copy
   */
  readonly attachTo?: Grantee[];

  /**
   * How the permissions are said.
   *
   * @default DeployerPolicyKind.EXACT
   */
  readonly kind?: DeployerPolicyKind;

  /**
   * Whether the identity plans the app alone, as a pipeline does for a merge request. System policies know no such
   * difference.
   *
   * @default DeployerOperation.DEPLOY
   */
  readonly operation?: DeployerOperation;

  /**
   * What the names of the policies begin with; a number follows, for a policy holds 6,144 bytes and an app may need
   * several.
   *
   * @default - derived from the construct path
   */
  readonly policyName?: string;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * An action that the deployer needs.
 */
export interface DeployerAction {
  /** The RAM action, for example `eventbridge:CreateEventStreaming`. */
  readonly action: string;

  /** The ARN it is needed on. */
  readonly resource: string;

  /**
   * The services it is needed for (`ram:ServiceName`), where it concerns service-linked roles.
   *
   * @default - no condition
   */
  readonly serviceNames?: string[];

  /** The constructs that could not be deployed without it. */
  readonly neededBy: string[];
}

/**
 * The RAM policy that the identity running `cdktf deploy` needs: made from what the app really contains, when it is
 * synthesized, and divided where it does not fit into one policy.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_policy
 */
export class DeployerPolicy extends Construct {
  /**
   * The policy documents of an app as it is by now, as JSON: as many as it takes.
   *
   * @param scope the app, or anything in it
   * @param accountId the id of the account: 16 digits. Of an app with several accounts they hold what is in this one;
   * without it they hold all, for whichever account they are in.
   * @param operation whether the app is planned alone; deployed where it is not given
   */
  public static documents(scope: IConstruct, accountId?: string, operation?: DeployerOperation): string[] {
    return policyDocuments(actionsIn(scope, accountId, operation)).map((document) =>
      JSON.stringify(document),
    );
  }

  /**
   * Every action that the deployer of an app needs, and which constructs need it.
   *
   * @param scope the app, or anything in it
   * @param accountId the id of the account: 16 digits. Of an app with several accounts these are the actions in this one;
   * without it all of them, for whichever account they are in.
   * @param operation whether the app is planned alone; deployed where it is not given
   */
  public static explain(
    scope: IConstruct,
    accountId?: string,
    operation?: DeployerOperation,
  ): DeployerAction[] {
    return actionsIn(scope, accountId, operation).map(toDeployerAction);
  }

  /**
   * The system policies that cover an app.
   *
   * @param scope the app, or anything in it
   */
  public static systemPolicies(scope: IConstruct): string[] {
    return systemPolicies(describeApp(scope.node.root).app);
  }

  private written = false;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DeployerPolicyProps = {},
  ) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'DeployerPolicyProps', props);
    validateWithStack(TerraformStack.of(this));
    // Only a synthesis knows the whole app.
    Aspects.of(this).add({ visit: (node: IConstruct) => void (node === this && this.write()) });
  }

  private write(): void {
    if (this.written) return;
    this.written = true;
    const app = ofAccount(describeApp(this.node.root).app, this.place());
    if (this.props.kind === DeployerPolicyKind.SYSTEM) this.writeSystem(app);
    else this.writeExact(app);
  }

  private writeSystem(app: AppDefinition): void {
    const names = systemPolicies(app);
    const { attachTo = [], provider } = this.props;
    if (attachTo.length === 0) this.output('SystemPolicies', names);
    for (const policyName of names) {
      attachTo.forEach((grantee, i) =>
        grantee._attach(this, `${policyName}${i + 1}`, { policyName, policyType: 'System', provider }),
      );
    }
  }

  private writeExact(app: AppDefinition): void {
    const { attachTo = [], provider } = this.props;
    const account = this.props.accountId ?? accountOf(this, provider) ?? '*';
    const name = this.props.policyName ?? nameFromPath(this.node.path);
    const own = attachTo.length === 0 ? [] : this.ownResources(name);
    const all = { streams: app.streams, resources: [...app.resources, ...own] };
    const isPlan = this.props.operation === DeployerOperation.PLAN;
    policyDocuments(neededActions(all, { account, isPlan })).forEach((document, index) => {
      const number = index + 1;
      if (attachTo.length === 0) return this.output(`Policy${number}`, document);
      const { policyName } = new RamPolicy(this, `Policy${number}`, {
        provider,
        policyName: `${name}-${number}`,
        policyDocument: escapedText(JSON.stringify(document)),
        description: 'What the identity that deploys the event streams needs',
      });
      attachTo.forEach((grantee, i) =>
        grantee._attach(this, `Attachment${number}-${i + 1}`, { policyName, policyType: 'Custom', provider }),
      );
    });
  }

  /** The account that the policy is about. */
  private place(): InAccount {
    const { accountId, provider } = this.props;
    const place = accountAt(this, provider);
    if (accountId === undefined) return place;
    return { ...place, account: knownValues<string | Unknown>(accountId) };
  }

  /** The policies are part of the app too, before it is known how many they are. */
  private ownResources(name: string) {
    const location = { constructPath: this.node.path };
    const policy = { policy_name: `${name}-*`, description: '' };
    return [
      { type: 'alicloud_ram_policy', values: policy, region: undefined, location },
      ...(this.props.attachTo ?? []).map(({ kind, name: grantee }) => ({
        type: `alicloud_ram_${kind}_policy_attachment`,
        values: { [`${kind}_name`]: grantee },
        region: undefined,
        location,
      })),
    ];
  }

  private output(id: string, value: unknown): void {
    new TerraformOutput(this, id, {
      value: escapedText(JSON.stringify(value)),
      description: 'What the identity that deploys the event streams needs',
    });
  }
}

checkCalls(DeployerPolicy, 'DeployerPolicy');

function toDeployerAction({ action, resource, services, neededBy }: NeededAction): DeployerAction {
  const common = { action, resource, neededBy: [...neededBy] };
  return services === undefined ? common : { ...common, serviceNames: [...services] };
}

function actionsIn(
  scope: IConstruct,
  accountId: string | undefined,
  operation: DeployerOperation | undefined,
): NeededAction[] {
  const { app } = describeApp(scope.node.root);
  const isPlan = operation === DeployerOperation.PLAN;
  if (accountId === undefined) return neededActions(app, { account: '*', isPlan });
  return neededActions(ofAccount(app, { account: accountId, location: {} }), { account: accountId, isPlan });
}

/** What of an app is in an account, or may be. */
function ofAccount(app: AppDefinition, account: InAccount): AppDefinition {
  return {
    ...app,
    streams: app.streams.filter((stream) => mayShareAccount(stream, account)),
    resources: app.resources.filter((resource) => mayShareAccount(resource, account)),
  };
}
