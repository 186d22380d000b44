// Made from the OpenAPI document by `npm run sdk`. What is changed here is lost.
import type {
  CallOptions,
  CallTable,
  ChangeOptions,
  Download,
  Id,
  ListQuery,
  PostOptions,
  Query,
  StreamOptions,
  StreamQuery,
} from './call-types.ts';
import type { EventLog, List } from './list.ts';
import type {
  ActivityAnalytics,
  ActivityEntry,
  AddReadyMadeScoreRules,
  AddTagToLead,
  AddUsersTeam,
  AssignLead,
  AssignedCounts,
  AudienceCount,
  Automation,
  AutomationAddress,
  AutomationHistory,
  AutomationRecipe,
  AutomationRun,
  AutomationRunCounts,
  AutomationSchema,
  AutomationTest,
  Backfill,
  BackfillIntegration,
  BatchResult,
  BulkChange,
  BulkDeleteLeads,
  BulkUpdateLeads,
  Call,
  Campaign,
  CampaignMessage,
  CampaignPreview,
  CampaignStatistics,
  CampaignTest,
  CancelAutomationRuns,
  Cause,
  ConfirmUserEmail,
  Contact,
  ContactMergePreview,
  ContactWithLeads,
  CountAudience,
  Counts,
  CreateAutomation,
  CreateCall,
  CreateContact,
  CreateCustomField,
  CreateDeal,
  CreateEmailCampaign,
  CreateEventType,
  CreateFeed,
  CreateForm,
  CreateIntegration,
  CreateKey,
  CreateLead,
  CreateLeadTask,
  CreateMail,
  CreateNote,
  CreatePipeline,
  CreatePushSubscription,
  CreateScoreRule,
  CreateSource,
  CreateStage,
  CreateStatus,
  CreateSuppression,
  CreateTag,
  CreateTask,
  CreateTeam,
  CreateTemplate,
  CreateUser,
  CreateView,
  CreateWebhook,
  CreateWebhookReplay,
  CreateWhatsappCampaign,
  CreateWhatsappMessage,
  CreateWorkspace,
  CustomField,
  DeactivateUser,
  Deal,
  DealTotals,
  DomainCheck,
  DuplicateGroup,
  DuplicatesMerge,
  Event,
  EventType,
  ExampleRequest,
  Feed,
  Form,
  FormPreview,
  FormSubmission,
  Import,
  ImportPreview,
  Integration,
  IntegrationAddress,
  IntegrationDelivery,
  IntegrationPreview,
  IntegrationTest,
  IntegrationType,
  Key,
  KeyUsage,
  Lead,
  LeadAssignment,
  LeadMergePreview,
  LeadPlace,
  LeadScore,
  LoseDeal,
  Mail,
  MailSettings,
  MailTest,
  MarkNotificationsRead,
  MarkNotificationsUnread,
  Me,
  MergeContact,
  MergeDuplicates,
  MergeLead,
  MergeTag,
  MoveDeal,
  Note,
  Notification,
  NotificationPreferences,
  Pipeline,
  PipelineAnalytics,
  PreviewCampaign,
  PreviewIntegration,
  PreviewScoreRule,
  PreviewTemplate,
  PushKey,
  PushSubscription,
  ReceiveLead,
  RecordWorkspace,
  ReorderPipeline,
  Replayed,
  RescoringProgress,
  ResendCampaign,
  ResponseTimeAnalytics,
  RetryAutomationRuns,
  ScheduleCampaign,
  ScoreRule,
  ScoreRulePreview,
  SearchHit,
  SendTestMail,
  Session,
  SetTwoFactorRequirement,
  Source,
  SourceAnalytics,
  SpeedToLead,
  Stage,
  Status,
  SubmitForm,
  Suppression,
  SyncedWhatsappAccount,
  Tag,
  Task,
  Team,
  Template,
  TemplatePreview,
  TemplateSchema,
  TestAutomation,
  TestCampaign,
  TrashedLead,
  TryAutomationOnHistory,
  TwoFactorRequirement,
  Undone,
  UnreadNotifications,
  UpdateAutomation,
  UpdateCall,
  UpdateCampaign,
  UpdateContact,
  UpdateCustomField,
  UpdateDeal,
  UpdateEventType,
  UpdateForm,
  UpdateImport,
  UpdateIntegration,
  UpdateKey,
  UpdateLead,
  UpdateMailSettings,
  UpdateMe,
  UpdateNote,
  UpdateNotificationPreferences,
  UpdatePipeline,
  UpdateScoreRule,
  UpdateSource,
  UpdateSpeedToLead,
  UpdateStage,
  UpdateStatus,
  UpdateTag,
  UpdateTask,
  UpdateTeam,
  UpdateTemplate,
  UpdateUser,
  UpdateUserAvailability,
  UpdateView,
  UpdateWebhook,
  UpdateWorkspace,
  User,
  View,
  WaitingLead,
  Webhook,
  WebhookAttempt,
  WebhookMessage,
  WebhookReplay,
  WebhookTest,
  WhatsappConversation,
  WhatsappMessage,
  WhatsappTemplate,
  Workspace,
  operations,
} from './schema.gen.ts';

export interface Calls {
  health: {
    /** Check that the server can be reached */
    get(options?: CallOptions): Promise<operations['getHealth']['responses'][200]['content']['application/json']>;
  };
  leads: {
    /** List leads */
    list(query?: ListQuery<'listLeads'>, options?: CallOptions): List<Lead>;
    /** Create a lead */
    create(body: CreateLead, options?: PostOptions): Promise<Lead>;
    /** Update many leads */
    bulkUpdate(body: BulkUpdateLeads, options?: ChangeOptions): Promise<BulkChange>;
    /** Delete many leads */
    bulkDelete(body: BulkDeleteLeads, options?: ChangeOptions): Promise<BulkChange>;
    /** Create many leads */
    batchCreate(body: NonNullable<operations['batchCreateLeads']['requestBody']>['content']['application/json'], query?: Query<'batchCreateLeads'>, options?: PostOptions): Promise<BatchResult[]>;
    /** Get a lead */
    get(id: Id, options?: CallOptions): Promise<Lead>;
    /** Update a lead */
    update(id: Id, body: UpdateLead, options?: ChangeOptions): Promise<Lead>;
    /** Update a lead, like PATCH */
    put(id: Id, body: UpdateLead, options?: ChangeOptions): Promise<Lead>;
    /** Delete a lead */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Create or update the lead with this e-mail address */
    upsertByEmail(value: Id, body: UpdateLead, options?: ChangeOptions): Promise<Lead>;
    /** Create or update the lead with this phone */
    upsertByPhone(value: Id, body: UpdateLead, options?: ChangeOptions): Promise<Lead>;
    /** Create or update the lead with this external id */
    upsertByExternalId(value: Id, body: UpdateLead, options?: ChangeOptions): Promise<Lead>;
    /** List the leads in the trash */
    listTrash(query?: ListQuery<'listTrash'>, options?: CallOptions): List<TrashedLead>;
    /** Restore a lead from the trash */
    restore(id: Id, options?: PostOptions): Promise<Lead>;
    /** Star a lead */
    star(id: Id, options?: PostOptions): Promise<Lead>;
    /** Unstar a lead */
    unstar(id: Id, options?: PostOptions): Promise<Lead>;
    /** Assign or unassign a lead */
    assign(id: Id, body: AssignLead, options?: PostOptions): Promise<Lead>;
    /** Add a tag to a lead */
    addTag(id: Id, body: AddTagToLead, options?: PostOptions): Promise<Lead>;
    /** Merge leads into this one */
    merge(id: Id, body: MergeLead, options?: PostOptions): Promise<Lead>;
    /** Preview a merge of leads */
    previewMerge(id: Id, body: MergeLead, options?: PostOptions): Promise<LeadMergePreview>;
    /** Remove a tag from a lead */
    removeTag(id: Id, tag: Id, options?: ChangeOptions): Promise<void>;
    /** Find the workspace of a lead */
    getWorkspace(id: Id, options?: CallOptions): Promise<RecordWorkspace>;
    /** Find the place of a lead in a list */
    getPlace(id: Id, query?: Query<'getLeadPlace'>, options?: CallOptions): Promise<LeadPlace>;
    /** Find out why a lead belongs to its owner */
    getAssignment(id: Id, options?: CallOptions): Promise<LeadAssignment>;
    /** Explain the score of a lead */
    getScore(id: Id, options?: CallOptions): Promise<LeadScore>;
    /** List the leads that wait for their first touch */
    listWaiting(query?: ListQuery<'listWaitingLeads'>, options?: CallOptions): List<WaitingLead>;
  };
  leadActivity: {
    /** List lead activity */
    list(leadId: Id, query?: ListQuery<'listLeadActivity'>, options?: CallOptions): List<ActivityEntry>;
  };
  contactActivity: {
    /** List contact activity */
    list(contactId: Id, query?: ListQuery<'listContactActivity'>, options?: CallOptions): List<ActivityEntry>;
  };
  dealActivity: {
    /** List deal activity */
    list(dealId: Id, query?: ListQuery<'listDealActivity'>, options?: CallOptions): List<ActivityEntry>;
  };
  analytics: {
    /** Conversion, duration and value of a pipeline */
    pipeline(query?: Query<'pipelineAnalytics'>, options?: CallOptions): Promise<PipelineAnalytics>;
    /** Leads and results by source */
    sources(query?: Query<'sourcesAnalytics'>, options?: CallOptions): Promise<SourceAnalytics>;
    /** Activity by type and actor */
    activity(query?: Query<'activityAnalytics'>, options?: CallOptions): Promise<ActivityAnalytics>;
    /** Time to the first response */
    responseTime(query?: Query<'responseTimeAnalytics'>, options?: CallOptions): Promise<ResponseTimeAnalytics>;
  };
  automations: {
    /** Get the address of an automation */
    getAddress(id: Id, options?: CallOptions): Promise<AutomationAddress>;
    /** Create or renew the address of an automation */
    renewAddress(id: Id, options?: PostOptions): Promise<AutomationAddress>;
    /** List the recipes of automations */
    listRecipes(query?: Query<'listAutomationRecipes'>, options?: CallOptions): Promise<AutomationRecipe[]>;
    /** List automations */
    list(query?: ListQuery<'listAutomations'>, options?: CallOptions): List<Automation>;
    /** Create an automation */
    create(body: CreateAutomation, options?: PostOptions): Promise<Automation>;
    /** Get an automation */
    get(id: Id, options?: CallOptions): Promise<Automation>;
    /** Update an automation */
    update(id: Id, body: UpdateAutomation, options?: ChangeOptions): Promise<Automation>;
    /** Update an automation, like PATCH */
    put(id: Id, body: UpdateAutomation, options?: ChangeOptions): Promise<Automation>;
    /** Delete an automation */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Restore a version of an automation */
    restoreVersion(id: Id, version: Id, options?: PostOptions): Promise<Automation>;
    /** Retry failed automation runs */
    retryRuns(id: Id, body: RetryAutomationRuns, options?: PostOptions): Promise<operations['retryAutomationRuns']['responses'][200]['content']['application/json']['data']>;
    /** Cancel automation runs */
    cancelRuns(id: Id, body: CancelAutomationRuns, options?: PostOptions): Promise<operations['cancelAutomationRuns']['responses'][200]['content']['application/json']['data']>;
    /** Show the schema of automations */
    getSchema(options?: CallOptions): Promise<AutomationSchema>;
    /** Test an automation on a lead */
    test(id: Id, body: TestAutomation, options?: PostOptions): Promise<AutomationTest>;
    /** Try a trigger on history */
    tryOnHistory(body: TryAutomationOnHistory, options?: PostOptions): Promise<AutomationHistory>;
    /** Count the runs of automations */
    countRuns(options?: CallOptions): Promise<AutomationRunCounts[]>;
  };
  automationVersions: {
    /** List automation versions */
    list(id: Id, query?: ListQuery<'listAutomationVersions'>, options?: CallOptions): List<Automation>;
  };
  automationRuns: {
    /** List automation runs */
    list(id: Id, query?: ListQuery<'listAutomationRuns'>, options?: CallOptions): List<AutomationRun>;
    /** Get an automation run */
    get(id: Id, runId: Id, options?: CallOptions): Promise<AutomationRun>;
    /** Retry an automation run */
    retry(id: Id, runId: Id, options?: PostOptions): Promise<AutomationRun>;
    /** Cancel an automation run */
    cancel(id: Id, runId: Id, options?: PostOptions): Promise<AutomationRun>;
  };
  calls: {
    /** List calls */
    list(leadId: Id, query?: ListQuery<'listCalls'>, options?: CallOptions): List<Call>;
    /** Create a call */
    create(leadId: Id, body: CreateCall, options?: PostOptions): Promise<Call>;
    /** Get a call */
    get(leadId: Id, id: Id, options?: CallOptions): Promise<Call>;
    /** Update a call */
    update(leadId: Id, id: Id, body: UpdateCall, options?: ChangeOptions): Promise<Call>;
    /** Update a call, like PATCH */
    put(leadId: Id, id: Id, body: UpdateCall, options?: ChangeOptions): Promise<Call>;
    /** Delete a call */
    delete(leadId: Id, id: Id, options?: ChangeOptions): Promise<void>;
  };
  campaigns: {
    /** List campaigns */
    list(query?: ListQuery<'listCampaigns'>, options?: CallOptions): List<Campaign>;
    /** Create an email campaign */
    createEmail(body: CreateEmailCampaign, options?: PostOptions): Promise<Campaign>;
    /** Create a whatsapp campaign */
    createWhatsapp(body: CreateWhatsappCampaign, options?: PostOptions): Promise<Campaign>;
    /** Get a campaign */
    get(id: Id, options?: CallOptions): Promise<Campaign>;
    /** Update a campaign */
    update(id: Id, body: UpdateCampaign, options?: ChangeOptions): Promise<Campaign>;
    /** Update a campaign, like PATCH */
    put(id: Id, body: UpdateCampaign, options?: ChangeOptions): Promise<Campaign>;
    /** Delete a campaign */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Send a campaign now */
    send(id: Id, options?: PostOptions): Promise<Campaign>;
    /** Send a campaign at a time */
    schedule(id: Id, body: ScheduleCampaign, options?: PostOptions): Promise<Campaign>;
    /** Pause a campaign */
    pause(id: Id, options?: PostOptions): Promise<Campaign>;
    /** Resume a paused campaign */
    resume(id: Id, options?: PostOptions): Promise<Campaign>;
    /** Cancel a campaign */
    cancel(id: Id, options?: PostOptions): Promise<Campaign>;
    /** Send unknown messages again */
    resend(id: Id, body: ResendCampaign, options?: PostOptions): Promise<Campaign>;
    /** Count an audience */
    countAudience(body: CountAudience, options?: PostOptions): Promise<AudienceCount>;
    /** Preview a campaign with a lead */
    preview(id: Id, body: PreviewCampaign, options?: PostOptions): Promise<CampaignPreview>;
    /** Send a campaign to a user as a test */
    test(id: Id, body: TestCampaign, options?: PostOptions): Promise<CampaignTest>;
    /** Get the statistics of a campaign */
    getStatistics(id: Id, options?: CallOptions): Promise<CampaignStatistics>;
    /** List campaign messages */
    listMessages(id: Id, query?: ListQuery<'listCampaignMessages'>, options?: CallOptions): List<CampaignMessage>;
  };
  causes: {
    /** List causes */
    list(query?: ListQuery<'listCauses'>, options?: CallOptions): List<Cause>;
    /** Get a cause */
    get(id: Id, options?: CallOptions): Promise<Cause>;
    /** Cancel a running change */
    cancel(id: Id, options?: PostOptions): Promise<Cause>;
  };
  contacts: {
    /** List contacts */
    list(query?: ListQuery<'listContacts'>, options?: CallOptions): List<Contact>;
    /** Create a contact */
    create(body: CreateContact, options?: PostOptions): Promise<Contact>;
    /** Get a contact */
    get(id: Id, options?: CallOptions): Promise<ContactWithLeads>;
    /** Update a contact */
    update(id: Id, body: UpdateContact, options?: ChangeOptions): Promise<Contact>;
    /** Update a contact, like PATCH */
    put(id: Id, body: UpdateContact, options?: ChangeOptions): Promise<Contact>;
    /** Delete a contact */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Merge contacts into this one */
    merge(id: Id, body: MergeContact, options?: PostOptions): Promise<Contact>;
    /** Preview a merge of contacts */
    previewMerge(id: Id, body: MergeContact, options?: PostOptions): Promise<ContactMergePreview>;
    /** Find the workspace of a contact */
    getWorkspace(id: Id, options?: CallOptions): Promise<RecordWorkspace>;
  };
  deals: {
    /** List deals */
    list(query?: ListQuery<'listDeals'>, options?: CallOptions): List<Deal>;
    /** Create a deal */
    create(body: CreateDeal, options?: PostOptions): Promise<Deal>;
    /** Total deals */
    total(query?: Query<'totalDeals'>, options?: CallOptions): Promise<DealTotals>;
    /** Get a deal */
    get(id: Id, options?: CallOptions): Promise<Deal>;
    /** Update a deal */
    update(id: Id, body: UpdateDeal, options?: ChangeOptions): Promise<Deal>;
    /** Update a deal, like PATCH */
    put(id: Id, body: UpdateDeal, options?: ChangeOptions): Promise<Deal>;
    /** Delete a deal */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Find the workspace of a deal */
    getWorkspace(id: Id, options?: CallOptions): Promise<RecordWorkspace>;
    /** Move a deal to another stage */
    move(id: Id, body: MoveDeal, options?: PostOptions): Promise<Deal>;
    /** Win a deal */
    win(id: Id, options?: PostOptions): Promise<Deal>;
    /** Lose a deal */
    lose(id: Id, body: LoseDeal, options?: PostOptions): Promise<Deal>;
    /** Reopen a deal */
    reopen(id: Id, options?: PostOptions): Promise<Deal>;
  };
  duplicates: {
    /** List duplicates */
    list(query?: ListQuery<'listDuplicates'>, options?: CallOptions): List<DuplicateGroup>;
    /** Get the duplicates of a contact */
    get(id: Id, options?: CallOptions): Promise<DuplicateGroup>;
    /** Merge all groups that are certain enough */
    merge(body: MergeDuplicates, options?: PostOptions): Promise<DuplicatesMerge>;
    /** Say that duplicates are different people */
    dismiss(id: Id, options?: PostOptions): Promise<DuplicateGroup>;
  };
  events: {
    /** Read the event log */
    list(query?: Query<'listEvents'>, options?: CallOptions): EventLog;
    /** Stream events as they happen */
    stream(query?: StreamQuery, options?: StreamOptions): AsyncIterable<Event>;
  };
  eventTypes: {
    /** List event types */
    list(query?: ListQuery<'listEventTypes'>, options?: CallOptions): List<EventType>;
    /** Create an event type */
    create(body: CreateEventType, options?: PostOptions): Promise<EventType>;
    /** Get an event type */
    get(id: Id, options?: CallOptions): Promise<EventType>;
    /** Update an event type */
    update(id: Id, body: UpdateEventType, options?: ChangeOptions): Promise<EventType>;
    /** Update an event type, like PATCH */
    put(id: Id, body: UpdateEventType, options?: ChangeOptions): Promise<EventType>;
    /** Delete an event type */
    delete(id: Id, query?: Query<'deleteEventType'>, options?: ChangeOptions): Promise<void>;
  };
  exports: {
    /** Export leads */
    leads(query?: Query<'exportLeads'>, options?: CallOptions): Promise<Download>;
    /** Export contacts */
    contacts(query?: Query<'exportContacts'>, options?: CallOptions): Promise<Download>;
    /** Export deals */
    deals(query?: Query<'exportDeals'>, options?: CallOptions): Promise<Download>;
  };
  feeds: {
    /** List feeds */
    list(query?: ListQuery<'listFeeds'>, options?: CallOptions): List<Feed>;
    /** Create a feed */
    create(body: CreateFeed, options?: PostOptions): Promise<Feed>;
    /** Get a feed */
    get(id: Id, options?: CallOptions): Promise<Feed>;
    /** Delete a feed */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Give a feed a new address */
    renewAddress(id: Id, options?: PostOptions): Promise<Feed>;
  };
  customFields: {
    /** List custom fields of leads without a definition */
    listUndefined(options?: CallOptions): Promise<operations['listUndefinedFields']['responses'][200]['content']['application/json']['data']>;
    /** List custom fields */
    list(query?: ListQuery<'listCustomFields'>, options?: CallOptions): List<CustomField>;
    /** Create a custom field */
    create(body: CreateCustomField, options?: PostOptions): Promise<CustomField>;
    /** Get a custom field */
    get(id: Id, options?: CallOptions): Promise<CustomField>;
    /** Update a custom field */
    update(id: Id, body: UpdateCustomField, options?: ChangeOptions): Promise<CustomField>;
    /** Update a custom field, like PATCH */
    put(id: Id, body: UpdateCustomField, options?: ChangeOptions): Promise<CustomField>;
    /** Delete a custom field */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Define a custom field that leads already have */
    promote(body: CreateCustomField, options?: PostOptions): Promise<CustomField>;
  };
  forms: {
    /** List forms */
    list(query?: ListQuery<'listForms'>, options?: CallOptions): List<Form>;
    /** Create a form */
    create(body: CreateForm, options?: PostOptions): Promise<Form>;
    /** Get a form */
    get(id: Id, options?: CallOptions): Promise<Form>;
    /** Update a form */
    update(id: Id, body: UpdateForm, options?: ChangeOptions): Promise<Form>;
    /** Update a form, like PATCH */
    put(id: Id, body: UpdateForm, options?: ChangeOptions): Promise<Form>;
    /** Delete a form */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Preview a form */
    preview(body: CreateForm, options?: PostOptions): Promise<FormPreview>;
  };
  formSubmissions: {
    /** List form submissions */
    list(id: Id, query?: ListQuery<'listFormSubmissions'>, options?: CallOptions): List<FormSubmission>;
    /** Submit a form */
    submit(id: Id, body: SubmitForm, options?: PostOptions): Promise<operations['submitForm']['responses'][201]['content']['application/json']['data']>;
  };
  imports: {
    /** List imports */
    list(query?: ListQuery<'listImports'>, options?: CallOptions): List<Import>;
    /** Upload a file of leads */
    create(body: Blob, query?: Query<'createImport'>, options?: PostOptions): Promise<Import>;
    /** Get an import */
    get(id: Id, options?: CallOptions): Promise<Import>;
    /** Update an import */
    update(id: Id, body: UpdateImport, options?: ChangeOptions): Promise<Import>;
    /** Update an import, like PATCH */
    put(id: Id, body: UpdateImport, options?: ChangeOptions): Promise<Import>;
    /** Delete an import */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Preview an import */
    preview(id: Id, options?: CallOptions): Promise<ImportPreview>;
    /** Download the failed rows of an import */
    getFailedRows(id: Id, options?: CallOptions): Promise<string>;
    /** Start an import */
    start(id: Id, options?: PostOptions): Promise<Import>;
    /** Pause an import */
    pause(id: Id, options?: PostOptions): Promise<Import>;
    /** Resume an import */
    resume(id: Id, options?: PostOptions): Promise<Import>;
    /** Cancel an import */
    cancel(id: Id, options?: PostOptions): Promise<Import>;
  };
  integrations: {
    /** List the types of integrations */
    listTypes(options?: CallOptions): Promise<IntegrationType[]>;
    /** List integrations */
    list(query?: ListQuery<'listIntegrations'>, options?: CallOptions): List<Integration>;
    /** Create an integration */
    create(body: CreateIntegration, options?: PostOptions): Promise<Integration>;
    /** Get an integration */
    get(id: Id, options?: CallOptions): Promise<Integration>;
    /** Update an integration */
    update(id: Id, body: UpdateIntegration, options?: ChangeOptions): Promise<Integration>;
    /** Update an integration, like PATCH */
    put(id: Id, body: UpdateIntegration, options?: ChangeOptions): Promise<Integration>;
    /** Delete an integration */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Get the address of an integration */
    getAddress(id: Id, options?: CallOptions): Promise<IntegrationAddress>;
    /** Create or renew the address of an integration */
    renewAddress(id: Id, options?: PostOptions): Promise<IntegrationAddress>;
    /** List integration deliveries */
    listDeliveries(id: Id, query?: ListQuery<'listIntegrationDeliveries'>, options?: CallOptions): List<IntegrationDelivery>;
    /** Get an integration delivery */
    getDelivery(id: Id, deliveryId: Id, options?: CallOptions): Promise<IntegrationDelivery>;
    /** Handle a delivery again */
    replayDelivery(id: Id, deliveryId: Id, options?: PostOptions): Promise<IntegrationDelivery>;
    /** Handle all failed deliveries again */
    replayFailedDeliveries(id: Id, options?: PostOptions): Promise<Replayed>;
    /** Read the leads of a form again */
    backfill(id: Id, body: BackfillIntegration, options?: PostOptions): Promise<Backfill>;
    /** Preview a lead of an integration */
    preview(id: Id, body: PreviewIntegration, options?: PostOptions): Promise<IntegrationPreview>;
    /** Test an integration */
    test(id: Id, options?: PostOptions): Promise<IntegrationTest>;
  };
  keys: {
    /** List example requests for keys */
    listExamples(options?: CallOptions): Promise<ExampleRequest[]>;
    /** List keys */
    list(query?: ListQuery<'listKeys'>, options?: CallOptions): List<Key>;
    /** Create a key */
    create(body: CreateKey, options?: PostOptions): Promise<Key>;
    /** Get a key */
    get(id: Id, options?: CallOptions): Promise<Key>;
    /** Update a key */
    update(id: Id, body: UpdateKey, options?: ChangeOptions): Promise<Key>;
    /** Update a key, like PATCH */
    put(id: Id, body: UpdateKey, options?: ChangeOptions): Promise<Key>;
    /** Revoke a key */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Show the requests of a key */
    getUsage(id: Id, options?: CallOptions): Promise<KeyUsage>;
  };
  mails: {
    /** List mails */
    list(leadId: Id, query?: ListQuery<'listMails'>, options?: CallOptions): List<Mail>;
    /** Create a mail */
    create(leadId: Id, body: CreateMail, options?: PostOptions): Promise<Mail>;
    /** Get a mail */
    get(leadId: Id, id: Id, options?: CallOptions): Promise<Mail>;
  };
  mailSettings: {
    /** Get the mail settings */
    get(options?: CallOptions): Promise<MailSettings>;
    /** Update the mail settings */
    update(body: UpdateMailSettings, options?: ChangeOptions): Promise<MailSettings>;
    /** Create or renew the address of received mails */
    renewInboundAddress(options?: PostOptions): Promise<MailSettings>;
    /** Send a test mail */
    sendTest(body: SendTestMail, options?: PostOptions): Promise<MailTest>;
    /** Check the sender's domain */
    checkDomain(query?: Query<'checkMailDomain'>, options?: CallOptions): Promise<DomainCheck>;
  };
  notes: {
    /** List notes */
    list(leadId: Id, query?: ListQuery<'listNotes'>, options?: CallOptions): List<Note>;
    /** Create a note */
    create(leadId: Id, body: CreateNote, options?: PostOptions): Promise<Note>;
    /** Get a note */
    get(leadId: Id, id: Id, options?: CallOptions): Promise<Note>;
    /** Update a note */
    update(leadId: Id, id: Id, body: UpdateNote, options?: ChangeOptions): Promise<Note>;
    /** Update a note, like PATCH */
    put(leadId: Id, id: Id, body: UpdateNote, options?: ChangeOptions): Promise<Note>;
    /** Delete a note */
    delete(leadId: Id, id: Id, options?: ChangeOptions): Promise<void>;
  };
  notifications: {
    /** List notifications */
    list(query?: ListQuery<'listNotifications'>, options?: CallOptions): List<Notification>;
    /** Mark notifications as read */
    markRead(body: MarkNotificationsRead, options?: PostOptions): Promise<UnreadNotifications>;
    /** Mark notifications as unread */
    markUnread(body: MarkNotificationsUnread, options?: PostOptions): Promise<UnreadNotifications>;
    /** Get your notification preferences */
    getPreferences(options?: CallOptions): Promise<NotificationPreferences>;
    /** Update your notification preferences */
    updatePreferences(body: UpdateNotificationPreferences, options?: ChangeOptions): Promise<NotificationPreferences>;
    /** Get the key by which browsers subscribe */
    getPushKey(options?: CallOptions): Promise<PushKey>;
    /** List the browsers that show your notifications */
    listPushSubscriptions(query?: ListQuery<'listPushSubscriptions'>, options?: CallOptions): List<PushSubscription>;
    /** Show your notifications in a browser */
    createPushSubscription(body: CreatePushSubscription, options?: PostOptions): Promise<PushSubscription>;
    /** Show your notifications in a browser no more */
    deletePushSubscription(id: Id, options?: ChangeOptions): Promise<void>;
  };
  pipelines: {
    /** List pipelines */
    list(query?: ListQuery<'listPipelines'>, options?: CallOptions): List<Pipeline>;
    /** Create a pipeline */
    create(body: CreatePipeline, options?: PostOptions): Promise<Pipeline>;
    /** Get a pipeline */
    get(id: Id, options?: CallOptions): Promise<Pipeline>;
    /** Update a pipeline */
    update(id: Id, body: UpdatePipeline, options?: ChangeOptions): Promise<Pipeline>;
    /** Update a pipeline, like PATCH */
    put(id: Id, body: UpdatePipeline, options?: ChangeOptions): Promise<Pipeline>;
    /** Delete a pipeline */
    delete(id: Id, query?: Query<'deletePipeline'>, options?: ChangeOptions): Promise<void>;
    /** Reorder the stages of a pipeline */
    reorder(id: Id, body: ReorderPipeline, options?: PostOptions): Promise<Pipeline>;
  };
  scoreRules: {
    /** List score rules */
    list(query?: ListQuery<'listScoreRules'>, options?: CallOptions): List<ScoreRule>;
    /** Create a score rule */
    create(body: CreateScoreRule, options?: PostOptions): Promise<ScoreRule>;
    /** Show how far all leads are scored again */
    getRescoringProgress(options?: CallOptions): Promise<RescoringProgress>;
    /** Get a score rule */
    get(id: Id, options?: CallOptions): Promise<ScoreRule>;
    /** Update a score rule */
    update(id: Id, body: UpdateScoreRule, options?: ChangeOptions): Promise<ScoreRule>;
    /** Update a score rule, like PATCH */
    put(id: Id, body: UpdateScoreRule, options?: ChangeOptions): Promise<ScoreRule>;
    /** Delete a score rule */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Add the ready-made score rules */
    addReadyMade(body: AddReadyMadeScoreRules, options?: PostOptions): Promise<ScoreRule[]>;
    /** Preview a score rule */
    preview(body: PreviewScoreRule, options?: PostOptions): Promise<ScoreRulePreview>;
  };
  search: {
    /** Search all records */
    records(query: Query<'searchRecords'>, options?: CallOptions): Promise<SearchHit[]>;
  };
  sources: {
    /** List sources */
    list(query?: ListQuery<'listSources'>, options?: CallOptions): List<Source>;
    /** Create a source */
    create(body: CreateSource, options?: PostOptions): Promise<Source>;
    /** Get a source */
    get(id: Id, options?: CallOptions): Promise<Source>;
    /** Update a source */
    update(id: Id, body: UpdateSource, options?: ChangeOptions): Promise<Source>;
    /** Update a source, like PATCH */
    put(id: Id, body: UpdateSource, options?: ChangeOptions): Promise<Source>;
    /** Delete a source */
    delete(id: Id, query?: Query<'deleteSource'>, options?: ChangeOptions): Promise<void>;
  };
  workspace: {
    /** Get how soon a new lead must be touched */
    getSpeedToLead(options?: CallOptions): Promise<SpeedToLead>;
    /** Set how soon a new lead must be touched */
    updateSpeedToLead(body: UpdateSpeedToLead, options?: ChangeOptions): Promise<SpeedToLead>;
    /** Get the workspace */
    get(options?: CallOptions): Promise<Workspace>;
    /** Update the workspace */
    update(body: UpdateWorkspace, options?: ChangeOptions): Promise<Workspace>;
    /** Update the workspace, like PATCH */
    put(body: UpdateWorkspace, options?: ChangeOptions): Promise<Workspace>;
    /** Create another workspace */
    create(body: CreateWorkspace, options?: PostOptions): Promise<Workspace>;
    /** Get whether two-factor authentication is required */
    getTwoFactorRequirement(options?: CallOptions): Promise<TwoFactorRequirement>;
    /** Require two-factor authentication */
    setTwoFactorRequirement(body: SetTwoFactorRequirement, options?: ChangeOptions): Promise<TwoFactorRequirement>;
  };
  stages: {
    /** List stages */
    list(pipelineId: Id, query?: ListQuery<'listStages'>, options?: CallOptions): List<Stage>;
    /** Create a stage */
    create(pipelineId: Id, body: CreateStage, options?: PostOptions): Promise<Stage>;
    /** Get a stage */
    get(pipelineId: Id, stageId: Id, options?: CallOptions): Promise<Stage>;
    /** Update a stage */
    update(pipelineId: Id, stageId: Id, body: UpdateStage, options?: ChangeOptions): Promise<Stage>;
    /** Update a stage, like PATCH */
    put(pipelineId: Id, stageId: Id, body: UpdateStage, options?: ChangeOptions): Promise<Stage>;
    /** Delete a stage */
    delete(pipelineId: Id, stageId: Id, query?: Query<'deleteStage'>, options?: ChangeOptions): Promise<void>;
  };
  statuses: {
    /** List statuses */
    list(query?: ListQuery<'listStatuses'>, options?: CallOptions): List<Status>;
    /** Create a status */
    create(body: CreateStatus, options?: PostOptions): Promise<Status>;
    /** Get a status */
    get(id: Id, options?: CallOptions): Promise<Status>;
    /** Update a status */
    update(id: Id, body: UpdateStatus, options?: ChangeOptions): Promise<Status>;
    /** Update a status, like PATCH */
    put(id: Id, body: UpdateStatus, options?: ChangeOptions): Promise<Status>;
    /** Delete a status */
    delete(id: Id, query?: Query<'deleteStatus'>, options?: ChangeOptions): Promise<void>;
  };
  suppressions: {
    /** List suppressions */
    list(query?: ListQuery<'listSuppressions'>, options?: CallOptions): List<Suppression>;
    /** Create a suppression */
    create(body: CreateSuppression, options?: PostOptions): Promise<Suppression>;
    /** Get a suppression */
    get(id: Id, options?: CallOptions): Promise<Suppression>;
    /** Delete a suppression */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
  };
  tags: {
    /** List tags */
    list(query?: ListQuery<'listTags'>, options?: CallOptions): List<Tag>;
    /** Create a tag */
    create(body: CreateTag, options?: PostOptions): Promise<Tag>;
    /** Get a tag */
    get(id: Id, options?: CallOptions): Promise<Tag>;
    /** Update a tag */
    update(id: Id, body: UpdateTag, options?: ChangeOptions): Promise<Tag>;
    /** Update a tag, like PATCH */
    put(id: Id, body: UpdateTag, options?: ChangeOptions): Promise<Tag>;
    /** Delete a tag */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Merge a tag into another */
    merge(id: Id, body: MergeTag, options?: PostOptions): Promise<Tag>;
  };
  tasks: {
    /** List tasks */
    list(query?: ListQuery<'listTasks'>, options?: CallOptions): List<Task>;
    /** Create a task */
    create(body: CreateTask, options?: PostOptions): Promise<Task>;
    /** Get a task */
    get(id: Id, options?: CallOptions): Promise<Task>;
    /** Update a task */
    update(id: Id, body: UpdateTask, options?: ChangeOptions): Promise<Task>;
    /** Update a task, like PATCH */
    put(id: Id, body: UpdateTask, options?: ChangeOptions): Promise<Task>;
    /** Delete a task */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Find the workspace of a task */
    getWorkspace(id: Id, options?: CallOptions): Promise<RecordWorkspace>;
    /** Mark a task as done */
    complete(id: Id, options?: PostOptions): Promise<Task>;
    /** Mark a task as not done */
    reopen(id: Id, options?: PostOptions): Promise<Task>;
  };
  leadTasks: {
    /** List lead tasks */
    list(leadId: Id, query?: ListQuery<'listLeadTasks'>, options?: CallOptions): List<Task>;
    /** Create a lead task */
    create(leadId: Id, body: CreateLeadTask, options?: PostOptions): Promise<Task>;
  };
  teams: {
    /** List teams */
    list(query?: ListQuery<'listTeams'>, options?: CallOptions): List<Team>;
    /** Create a team */
    create(body: CreateTeam, options?: PostOptions): Promise<Team>;
    /** Get a team */
    get(id: Id, options?: CallOptions): Promise<Team>;
    /** Update a team */
    update(id: Id, body: UpdateTeam, options?: ChangeOptions): Promise<Team>;
    /** Update a team, like PATCH */
    put(id: Id, body: UpdateTeam, options?: ChangeOptions): Promise<Team>;
    /** Delete a team */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Add users to a team */
    addUsers(id: Id, body: AddUsersTeam, options?: PostOptions): Promise<Team>;
    /** Remove users from a team */
    removeUsers(id: Id, body: AddUsersTeam, options?: PostOptions): Promise<Team>;
  };
  templates: {
    /** Show the schema of designs */
    getSchema(options?: CallOptions): Promise<TemplateSchema>;
    /** List templates */
    list(query?: ListQuery<'listTemplates'>, options?: CallOptions): List<Template>;
    /** Create a template */
    create(body: CreateTemplate, options?: PostOptions): Promise<Template>;
    /** Get a template */
    get(id: Id, options?: CallOptions): Promise<Template>;
    /** Update a template */
    update(id: Id, body: UpdateTemplate, options?: ChangeOptions): Promise<Template>;
    /** Update a template, like PATCH */
    put(id: Id, body: UpdateTemplate, options?: ChangeOptions): Promise<Template>;
    /** Delete a template */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Preview a template with a lead */
    preview(id: Id, body: PreviewTemplate, options?: PostOptions): Promise<TemplatePreview>;
  };
  undo: {
    /** Undo a change */
    change(cause: Id, options?: PostOptions): Promise<Undone>;
  };
  users: {
    /** Get the current user or key */
    getMe(options?: CallOptions): Promise<Me>;
    /** Update your profile */
    updateMe(body: UpdateMe, options?: ChangeOptions): Promise<Me>;
    /** List your sessions */
    listSessions(query?: ListQuery<'listSessions'>, options?: CallOptions): List<Session>;
    /** End all your other sessions */
    endOtherSessions(options?: ChangeOptions): Promise<void>;
    /** End one of your sessions */
    endSession(id: Id, options?: ChangeOptions): Promise<void>;
    /** List users */
    list(query?: ListQuery<'listUsers'>, options?: CallOptions): List<User>;
    /** Create a user */
    create(body: CreateUser, options?: PostOptions): Promise<User>;
    /** Get a user */
    get(id: Id, options?: CallOptions): Promise<User>;
    /** Update a user */
    update(id: Id, body: UpdateUser, options?: ChangeOptions): Promise<User>;
    /** Update a user, like PATCH */
    put(id: Id, body: UpdateUser, options?: ChangeOptions): Promise<User>;
    /** Delete a user */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Create a new invitation link for a user */
    invite(id: Id, options?: PostOptions): Promise<User>;
    /** Reactivate a user */
    reactivate(id: Id, options?: PostOptions): Promise<User>;
    /** Update when a user takes leads */
    updateAvailability(id: Id, body: UpdateUserAvailability, options?: ChangeOptions): Promise<User>;
    /** Deactivate a user */
    deactivate(id: Id, body: DeactivateUser, options?: PostOptions): Promise<User>;
    /** Count the records of a user */
    countAssigned(id: Id, options?: CallOptions): Promise<AssignedCounts>;
    /** Create a link by which a user sets a new password */
    createPasswordLink(id: Id, options?: PostOptions): Promise<User>;
    /** Remove a user's second factors */
    resetTwoFactor(id: Id, options?: PostOptions): Promise<User>;
    /** Confirm the new e-mail address of a user */
    confirmEmail(id: Id, body: ConfirmUserEmail, options?: PostOptions): Promise<User>;
  };
  views: {
    /** List views */
    list(query?: ListQuery<'listViews'>, options?: CallOptions): List<View>;
    /** Create a view */
    create(body: CreateView, options?: PostOptions): Promise<View>;
    /** Count records for a sidebar */
    getCounts(options?: CallOptions): Promise<Counts>;
    /** Get a view */
    get(id: Id, options?: CallOptions): Promise<View>;
    /** Update a view */
    update(id: Id, body: UpdateView, options?: ChangeOptions): Promise<View>;
    /** Update a view, like PATCH */
    put(id: Id, body: UpdateView, options?: ChangeOptions): Promise<View>;
    /** Delete a view */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
  };
  webhooks: {
    /** Get samples of messages */
    listSamples(query: Query<'listWebhookSamples'>, options?: CallOptions): Promise<operations['listWebhookSamples']['responses'][200]['content']['application/json']>;
    /** List webhooks */
    list(query?: ListQuery<'listWebhooks'>, options?: CallOptions): List<Webhook>;
    /** Create a webhook */
    create(body: CreateWebhook, options?: PostOptions): Promise<Webhook>;
    /** Get a webhook */
    get(id: Id, options?: CallOptions): Promise<Webhook>;
    /** Update a webhook */
    update(id: Id, body: UpdateWebhook, options?: ChangeOptions): Promise<Webhook>;
    /** Update a webhook, like PATCH */
    put(id: Id, body: UpdateWebhook, options?: ChangeOptions): Promise<Webhook>;
    /** Delete a webhook */
    delete(id: Id, options?: ChangeOptions): Promise<void>;
    /** Rotate the secret of a webhook */
    rotate(id: Id, options?: PostOptions): Promise<Webhook>;
    /** Send a test message */
    test(id: Id, options?: PostOptions): Promise<WebhookTest>;
  };
  webhookAttempts: {
    /** List webhook attempts */
    list(id: Id, query?: ListQuery<'listWebhookAttempts'>, options?: CallOptions): List<WebhookAttempt>;
  };
  webhookMessages: {
    /** Get a webhook message */
    get(id: Id, messageId: Id, options?: CallOptions): Promise<WebhookMessage>;
    /** Send a message again */
    resend(id: Id, messageId: Id, options?: PostOptions): Promise<WebhookMessage>;
  };
  webhookReplays: {
    /** List webhook replays */
    list(id: Id, query?: ListQuery<'listWebhookReplays'>, options?: CallOptions): List<WebhookReplay>;
    /** Create a webhook replay */
    create(id: Id, body: CreateWebhookReplay, options?: PostOptions): Promise<WebhookReplay>;
    /** Get a webhook replay */
    get(id: Id, replayId: Id, options?: CallOptions): Promise<WebhookReplay>;
  };
  whatsappMessages: {
    /** Tell how a lead can be written to by WhatsApp */
    getConversation(leadId: Id, options?: CallOptions): Promise<WhatsappConversation>;
    /** List whatsapp messages */
    list(leadId: Id, query?: ListQuery<'listWhatsappMessages'>, options?: CallOptions): List<WhatsappMessage>;
    /** Create a whatsapp message */
    create(leadId: Id, body: CreateWhatsappMessage, options?: PostOptions): Promise<WhatsappMessage>;
    /** Get a whatsapp message */
    get(leadId: Id, id: Id, options?: CallOptions): Promise<WhatsappMessage>;
  };
  whatsappTemplates: {
    /** Synchronise the WhatsApp templates */
    sync(options?: PostOptions): Promise<SyncedWhatsappAccount[]>;
    /** List whatsapp templates */
    list(query?: ListQuery<'listWhatsappTemplates'>, options?: CallOptions): List<WhatsappTemplate>;
  };
  inbound: {
    /** Receive a lead from a form, a webhook or a no-code tool */
    receiveLead(body: ReceiveLead, query: Query<'receiveLead'>, options?: PostOptions): Promise<operations['receiveLead']['responses'][200]['content']['application/json']>;
  };
}

export const calls: CallTable = {
  health: {
    get: ['get', '/api/v1/health', 'nothing', 'whole'],
  },
  leads: {
    list: ['get', '/api/v1/leads', 'query', 'list'],
    create: ['post', '/api/v1/leads', 'body', 'data'],
    bulkUpdate: ['patch', '/api/v1/leads/bulk', 'body', 'data'],
    bulkDelete: ['delete', '/api/v1/leads/bulk', 'body', 'data'],
    batchCreate: ['post', '/api/v1/leads/batch', 'body and query', 'data'],
    get: ['get', '/api/v1/leads/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/leads/{id}', 'body', 'data'],
    put: ['put', '/api/v1/leads/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/leads/{id}', 'nothing', 'nothing'],
    upsertByEmail: ['put', '/api/v1/leads/by/email/{value}', 'body', 'data'],
    upsertByPhone: ['put', '/api/v1/leads/by/phone/{value}', 'body', 'data'],
    upsertByExternalId: ['put', '/api/v1/leads/by/external_id/{value}', 'body', 'data'],
    listTrash: ['get', '/api/v1/leads/trash', 'query', 'list'],
    restore: ['post', '/api/v1/leads/{id}/restore', 'nothing', 'data'],
    star: ['post', '/api/v1/leads/{id}/star', 'nothing', 'data'],
    unstar: ['post', '/api/v1/leads/{id}/unstar', 'nothing', 'data'],
    assign: ['post', '/api/v1/leads/{id}/assign', 'body', 'data'],
    addTag: ['post', '/api/v1/leads/{id}/tags', 'body', 'data'],
    merge: ['post', '/api/v1/leads/{id}/merge', 'body', 'data'],
    previewMerge: ['post', '/api/v1/leads/{id}/merge/preview', 'body', 'data'],
    removeTag: ['delete', '/api/v1/leads/{id}/tags/{tag}', 'nothing', 'nothing'],
    getWorkspace: ['get', '/api/v1/leads/{id}/workspace', 'nothing', 'data'],
    getPlace: ['get', '/api/v1/leads/{id}/place', 'query', 'data'],
    getAssignment: ['get', '/api/v1/leads/{id}/assignment', 'nothing', 'data'],
    getScore: ['get', '/api/v1/leads/{id}/score', 'nothing', 'data'],
    listWaiting: ['get', '/api/v1/leads/waiting', 'query', 'list'],
  },
  leadActivity: {
    list: ['get', '/api/v1/leads/{lead_id}/activity', 'query', 'list'],
  },
  contactActivity: {
    list: ['get', '/api/v1/contacts/{contact_id}/activity', 'query', 'list'],
  },
  dealActivity: {
    list: ['get', '/api/v1/deals/{deal_id}/activity', 'query', 'list'],
  },
  analytics: {
    pipeline: ['get', '/api/v1/analytics/pipeline', 'query', 'data'],
    sources: ['get', '/api/v1/analytics/sources', 'query', 'data'],
    activity: ['get', '/api/v1/analytics/activity', 'query', 'data'],
    responseTime: ['get', '/api/v1/analytics/response-time', 'query', 'data'],
  },
  automations: {
    getAddress: ['get', '/api/v1/automations/{id}/address', 'nothing', 'data'],
    renewAddress: ['post', '/api/v1/automations/{id}/address/renew', 'nothing', 'data'],
    listRecipes: ['get', '/api/v1/automations/recipes', 'query', 'data'],
    list: ['get', '/api/v1/automations', 'query', 'list'],
    create: ['post', '/api/v1/automations', 'body', 'data'],
    get: ['get', '/api/v1/automations/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/automations/{id}', 'body', 'data'],
    put: ['put', '/api/v1/automations/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/automations/{id}', 'nothing', 'nothing'],
    restoreVersion: ['post', '/api/v1/automations/{id}/versions/{version}/restore', 'nothing', 'data'],
    retryRuns: ['post', '/api/v1/automations/{id}/runs/retry', 'body', 'data'],
    cancelRuns: ['post', '/api/v1/automations/{id}/runs/cancel', 'body', 'data'],
    getSchema: ['get', '/api/v1/automations/schema', 'nothing', 'data'],
    test: ['post', '/api/v1/automations/{id}/test', 'body', 'data'],
    tryOnHistory: ['post', '/api/v1/automations/history', 'body', 'data'],
    countRuns: ['get', '/api/v1/automations/run-counts', 'nothing', 'data'],
  },
  automationVersions: {
    list: ['get', '/api/v1/automations/{id}/versions', 'query', 'list'],
  },
  automationRuns: {
    list: ['get', '/api/v1/automations/{id}/runs', 'query', 'list'],
    get: ['get', '/api/v1/automations/{id}/runs/{run_id}', 'nothing', 'data'],
    retry: ['post', '/api/v1/automations/{id}/runs/{run_id}/retry', 'nothing', 'data'],
    cancel: ['post', '/api/v1/automations/{id}/runs/{run_id}/cancel', 'nothing', 'data'],
  },
  calls: {
    list: ['get', '/api/v1/leads/{lead_id}/calls', 'query', 'list'],
    create: ['post', '/api/v1/leads/{lead_id}/calls', 'body', 'data'],
    get: ['get', '/api/v1/leads/{lead_id}/calls/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/leads/{lead_id}/calls/{id}', 'body', 'data'],
    put: ['put', '/api/v1/leads/{lead_id}/calls/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/leads/{lead_id}/calls/{id}', 'nothing', 'nothing'],
  },
  campaigns: {
    list: ['get', '/api/v1/campaigns', 'query', 'list'],
    createEmail: ['post', '/api/v1/campaigns/email', 'body', 'data'],
    createWhatsapp: ['post', '/api/v1/campaigns/whatsapp', 'body', 'data'],
    get: ['get', '/api/v1/campaigns/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/campaigns/{id}', 'body', 'data'],
    put: ['put', '/api/v1/campaigns/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/campaigns/{id}', 'nothing', 'nothing'],
    send: ['post', '/api/v1/campaigns/{id}/send', 'nothing', 'data'],
    schedule: ['post', '/api/v1/campaigns/{id}/schedule', 'body', 'data'],
    pause: ['post', '/api/v1/campaigns/{id}/pause', 'nothing', 'data'],
    resume: ['post', '/api/v1/campaigns/{id}/resume', 'nothing', 'data'],
    cancel: ['post', '/api/v1/campaigns/{id}/cancel', 'nothing', 'data'],
    resend: ['post', '/api/v1/campaigns/{id}/resend', 'body', 'data'],
    countAudience: ['post', '/api/v1/campaigns/audience', 'body', 'data'],
    preview: ['post', '/api/v1/campaigns/{id}/preview', 'body', 'data'],
    test: ['post', '/api/v1/campaigns/{id}/test', 'body', 'data'],
    getStatistics: ['get', '/api/v1/campaigns/{id}/statistics', 'nothing', 'data'],
    listMessages: ['get', '/api/v1/campaigns/{id}/messages', 'query', 'list'],
  },
  causes: {
    list: ['get', '/api/v1/causes', 'query', 'list'],
    get: ['get', '/api/v1/causes/{id}', 'nothing', 'data'],
    cancel: ['post', '/api/v1/causes/{id}/cancel', 'nothing', 'data'],
  },
  contacts: {
    list: ['get', '/api/v1/contacts', 'query', 'list'],
    create: ['post', '/api/v1/contacts', 'body', 'data'],
    get: ['get', '/api/v1/contacts/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/contacts/{id}', 'body', 'data'],
    put: ['put', '/api/v1/contacts/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/contacts/{id}', 'nothing', 'nothing'],
    merge: ['post', '/api/v1/contacts/{id}/merge', 'body', 'data'],
    previewMerge: ['post', '/api/v1/contacts/{id}/merge/preview', 'body', 'data'],
    getWorkspace: ['get', '/api/v1/contacts/{id}/workspace', 'nothing', 'data'],
  },
  deals: {
    list: ['get', '/api/v1/deals', 'query', 'list'],
    create: ['post', '/api/v1/deals', 'body', 'data'],
    total: ['get', '/api/v1/deals/totals', 'query', 'data'],
    get: ['get', '/api/v1/deals/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/deals/{id}', 'body', 'data'],
    put: ['put', '/api/v1/deals/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/deals/{id}', 'nothing', 'nothing'],
    getWorkspace: ['get', '/api/v1/deals/{id}/workspace', 'nothing', 'data'],
    move: ['post', '/api/v1/deals/{id}/move', 'body', 'data'],
    win: ['post', '/api/v1/deals/{id}/win', 'nothing', 'data'],
    lose: ['post', '/api/v1/deals/{id}/lose', 'body', 'data'],
    reopen: ['post', '/api/v1/deals/{id}/reopen', 'nothing', 'data'],
  },
  duplicates: {
    list: ['get', '/api/v1/duplicates', 'query', 'list'],
    get: ['get', '/api/v1/duplicates/{id}', 'nothing', 'data'],
    merge: ['post', '/api/v1/duplicates/merge', 'body', 'data'],
    dismiss: ['post', '/api/v1/duplicates/{id}/dismiss', 'nothing', 'data'],
  },
  events: {
    list: ['get', '/api/v1/events', 'query', 'log'],
    stream: ['get', '/api/v1/stream', 'query', 'stream'],
  },
  eventTypes: {
    list: ['get', '/api/v1/event-types', 'query', 'list'],
    create: ['post', '/api/v1/event-types', 'body', 'data'],
    get: ['get', '/api/v1/event-types/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/event-types/{id}', 'body', 'data'],
    put: ['put', '/api/v1/event-types/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/event-types/{id}', 'query', 'nothing'],
  },
  exports: {
    leads: ['get', '/api/v1/exports/leads', 'query', 'file'],
    contacts: ['get', '/api/v1/exports/contacts', 'query', 'file'],
    deals: ['get', '/api/v1/exports/deals', 'query', 'file'],
  },
  feeds: {
    list: ['get', '/api/v1/feeds', 'query', 'list'],
    create: ['post', '/api/v1/feeds', 'body', 'data'],
    get: ['get', '/api/v1/feeds/{id}', 'nothing', 'data'],
    delete: ['delete', '/api/v1/feeds/{id}', 'nothing', 'nothing'],
    renewAddress: ['post', '/api/v1/feeds/{id}/renew-address', 'nothing', 'data'],
  },
  customFields: {
    listUndefined: ['get', '/api/v1/fields/undefined', 'nothing', 'data'],
    list: ['get', '/api/v1/fields', 'query', 'list'],
    create: ['post', '/api/v1/fields', 'body', 'data'],
    get: ['get', '/api/v1/fields/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/fields/{id}', 'body', 'data'],
    put: ['put', '/api/v1/fields/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/fields/{id}', 'nothing', 'nothing'],
    promote: ['post', '/api/v1/fields/promote', 'body', 'data'],
  },
  forms: {
    list: ['get', '/api/v1/forms', 'query', 'list'],
    create: ['post', '/api/v1/forms', 'body', 'data'],
    get: ['get', '/api/v1/forms/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/forms/{id}', 'body', 'data'],
    put: ['put', '/api/v1/forms/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/forms/{id}', 'nothing', 'nothing'],
    preview: ['post', '/api/v1/forms/preview', 'body', 'data'],
  },
  formSubmissions: {
    list: ['get', '/api/v1/forms/{id}/submissions', 'query', 'list'],
    submit: ['post', '/api/v1/forms/{id}/submissions', 'body', 'data'],
  },
  imports: {
    list: ['get', '/api/v1/imports', 'query', 'list'],
    create: ['post', '/api/v1/imports', 'file and query', 'data'],
    get: ['get', '/api/v1/imports/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/imports/{id}', 'body', 'data'],
    put: ['put', '/api/v1/imports/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/imports/{id}', 'nothing', 'nothing'],
    preview: ['get', '/api/v1/imports/{id}/preview', 'nothing', 'data'],
    getFailedRows: ['get', '/api/v1/imports/{id}/failed-rows', 'nothing', 'text'],
    start: ['post', '/api/v1/imports/{id}/start', 'nothing', 'data'],
    pause: ['post', '/api/v1/imports/{id}/pause', 'nothing', 'data'],
    resume: ['post', '/api/v1/imports/{id}/resume', 'nothing', 'data'],
    cancel: ['post', '/api/v1/imports/{id}/cancel', 'nothing', 'data'],
  },
  integrations: {
    listTypes: ['get', '/api/v1/integrations/types', 'nothing', 'data'],
    list: ['get', '/api/v1/integrations', 'query', 'list'],
    create: ['post', '/api/v1/integrations', 'body', 'data'],
    get: ['get', '/api/v1/integrations/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/integrations/{id}', 'body', 'data'],
    put: ['put', '/api/v1/integrations/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/integrations/{id}', 'nothing', 'nothing'],
    getAddress: ['get', '/api/v1/integrations/{id}/address', 'nothing', 'data'],
    renewAddress: ['post', '/api/v1/integrations/{id}/renew_address', 'nothing', 'data'],
    listDeliveries: ['get', '/api/v1/integrations/{id}/deliveries', 'query', 'list'],
    getDelivery: ['get', '/api/v1/integrations/{id}/deliveries/{delivery_id}', 'nothing', 'data'],
    replayDelivery: ['post', '/api/v1/integrations/{id}/deliveries/{delivery_id}/replay', 'nothing', 'data'],
    replayFailedDeliveries: ['post', '/api/v1/integrations/{id}/replay', 'nothing', 'data'],
    backfill: ['post', '/api/v1/integrations/{id}/backfill', 'body', 'data'],
    preview: ['post', '/api/v1/integrations/{id}/preview', 'body', 'data'],
    test: ['post', '/api/v1/integrations/{id}/test', 'nothing', 'data'],
  },
  keys: {
    listExamples: ['get', '/api/v1/keys/examples', 'nothing', 'data'],
    list: ['get', '/api/v1/keys', 'query', 'list'],
    create: ['post', '/api/v1/keys', 'body', 'data'],
    get: ['get', '/api/v1/keys/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/keys/{id}', 'body', 'data'],
    put: ['put', '/api/v1/keys/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/keys/{id}', 'nothing', 'nothing'],
    getUsage: ['get', '/api/v1/keys/{id}/usage', 'nothing', 'data'],
  },
  mails: {
    list: ['get', '/api/v1/leads/{lead_id}/mails', 'query', 'list'],
    create: ['post', '/api/v1/leads/{lead_id}/mails', 'body', 'data'],
    get: ['get', '/api/v1/leads/{lead_id}/mails/{id}', 'nothing', 'data'],
  },
  mailSettings: {
    get: ['get', '/api/v1/mail/settings', 'nothing', 'data'],
    update: ['patch', '/api/v1/mail/settings', 'body', 'data'],
    renewInboundAddress: ['post', '/api/v1/mail/settings/inbound-address', 'nothing', 'data'],
    sendTest: ['post', '/api/v1/mail/test', 'body', 'data'],
    checkDomain: ['get', '/api/v1/mail/domain-check', 'query', 'data'],
  },
  notes: {
    list: ['get', '/api/v1/leads/{lead_id}/notes', 'query', 'list'],
    create: ['post', '/api/v1/leads/{lead_id}/notes', 'body', 'data'],
    get: ['get', '/api/v1/leads/{lead_id}/notes/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/leads/{lead_id}/notes/{id}', 'body', 'data'],
    put: ['put', '/api/v1/leads/{lead_id}/notes/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/leads/{lead_id}/notes/{id}', 'nothing', 'nothing'],
  },
  notifications: {
    list: ['get', '/api/v1/notifications', 'query', 'list'],
    markRead: ['post', '/api/v1/notifications/read', 'body', 'data'],
    markUnread: ['post', '/api/v1/notifications/unread', 'body', 'data'],
    getPreferences: ['get', '/api/v1/notifications/preferences', 'nothing', 'data'],
    updatePreferences: ['put', '/api/v1/notifications/preferences', 'body', 'data'],
    getPushKey: ['get', '/api/v1/notifications/push-key', 'nothing', 'data'],
    listPushSubscriptions: ['get', '/api/v1/notifications/push-subscriptions', 'query', 'list'],
    createPushSubscription: ['post', '/api/v1/notifications/push-subscriptions', 'body', 'data'],
    deletePushSubscription: ['delete', '/api/v1/notifications/push-subscriptions/{id}', 'nothing', 'nothing'],
  },
  pipelines: {
    list: ['get', '/api/v1/pipelines', 'query', 'list'],
    create: ['post', '/api/v1/pipelines', 'body', 'data'],
    get: ['get', '/api/v1/pipelines/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/pipelines/{id}', 'body', 'data'],
    put: ['put', '/api/v1/pipelines/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/pipelines/{id}', 'query', 'nothing'],
    reorder: ['post', '/api/v1/pipelines/{id}/reorder', 'body', 'data'],
  },
  scoreRules: {
    list: ['get', '/api/v1/score-rules', 'query', 'list'],
    create: ['post', '/api/v1/score-rules', 'body', 'data'],
    getRescoringProgress: ['get', '/api/v1/score-rules/progress', 'nothing', 'data'],
    get: ['get', '/api/v1/score-rules/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/score-rules/{id}', 'body', 'data'],
    put: ['put', '/api/v1/score-rules/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/score-rules/{id}', 'nothing', 'nothing'],
    addReadyMade: ['post', '/api/v1/score-rules/ready-made', 'body', 'data'],
    preview: ['post', '/api/v1/score-rules/preview', 'body', 'data'],
  },
  search: {
    records: ['get', '/api/v1/search', 'query', 'data'],
  },
  sources: {
    list: ['get', '/api/v1/sources', 'query', 'list'],
    create: ['post', '/api/v1/sources', 'body', 'data'],
    get: ['get', '/api/v1/sources/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/sources/{id}', 'body', 'data'],
    put: ['put', '/api/v1/sources/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/sources/{id}', 'query', 'nothing'],
  },
  workspace: {
    getSpeedToLead: ['get', '/api/v1/workspace/speed-to-lead', 'nothing', 'data'],
    updateSpeedToLead: ['patch', '/api/v1/workspace/speed-to-lead', 'body', 'data'],
    get: ['get', '/api/v1/workspace', 'nothing', 'data'],
    update: ['patch', '/api/v1/workspace', 'body', 'data'],
    put: ['put', '/api/v1/workspace', 'body', 'data'],
    create: ['post', '/api/v1/workspace', 'body', 'data'],
    getTwoFactorRequirement: ['get', '/api/v1/workspace/two-factor', 'nothing', 'data'],
    setTwoFactorRequirement: ['put', '/api/v1/workspace/two-factor', 'body', 'data'],
  },
  stages: {
    list: ['get', '/api/v1/pipelines/{pipeline_id}/stages', 'query', 'list'],
    create: ['post', '/api/v1/pipelines/{pipeline_id}/stages', 'body', 'data'],
    get: ['get', '/api/v1/pipelines/{pipeline_id}/stages/{stage_id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/pipelines/{pipeline_id}/stages/{stage_id}', 'body', 'data'],
    put: ['put', '/api/v1/pipelines/{pipeline_id}/stages/{stage_id}', 'body', 'data'],
    delete: ['delete', '/api/v1/pipelines/{pipeline_id}/stages/{stage_id}', 'query', 'nothing'],
  },
  statuses: {
    list: ['get', '/api/v1/statuses', 'query', 'list'],
    create: ['post', '/api/v1/statuses', 'body', 'data'],
    get: ['get', '/api/v1/statuses/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/statuses/{id}', 'body', 'data'],
    put: ['put', '/api/v1/statuses/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/statuses/{id}', 'query', 'nothing'],
  },
  suppressions: {
    list: ['get', '/api/v1/suppressions', 'query', 'list'],
    create: ['post', '/api/v1/suppressions', 'body', 'data'],
    get: ['get', '/api/v1/suppressions/{id}', 'nothing', 'data'],
    delete: ['delete', '/api/v1/suppressions/{id}', 'nothing', 'nothing'],
  },
  tags: {
    list: ['get', '/api/v1/tags', 'query', 'list'],
    create: ['post', '/api/v1/tags', 'body', 'data'],
    get: ['get', '/api/v1/tags/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/tags/{id}', 'body', 'data'],
    put: ['put', '/api/v1/tags/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/tags/{id}', 'nothing', 'nothing'],
    merge: ['post', '/api/v1/tags/{id}/merge', 'body', 'data'],
  },
  tasks: {
    list: ['get', '/api/v1/tasks', 'query', 'list'],
    create: ['post', '/api/v1/tasks', 'body', 'data'],
    get: ['get', '/api/v1/tasks/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/tasks/{id}', 'body', 'data'],
    put: ['put', '/api/v1/tasks/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/tasks/{id}', 'nothing', 'nothing'],
    getWorkspace: ['get', '/api/v1/tasks/{id}/workspace', 'nothing', 'data'],
    complete: ['post', '/api/v1/tasks/{id}/complete', 'nothing', 'data'],
    reopen: ['post', '/api/v1/tasks/{id}/reopen', 'nothing', 'data'],
  },
  leadTasks: {
    list: ['get', '/api/v1/leads/{lead_id}/tasks', 'query', 'list'],
    create: ['post', '/api/v1/leads/{lead_id}/tasks', 'body', 'data'],
  },
  teams: {
    list: ['get', '/api/v1/teams', 'query', 'list'],
    create: ['post', '/api/v1/teams', 'body', 'data'],
    get: ['get', '/api/v1/teams/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/teams/{id}', 'body', 'data'],
    put: ['put', '/api/v1/teams/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/teams/{id}', 'nothing', 'nothing'],
    addUsers: ['post', '/api/v1/teams/{id}/add-users', 'body', 'data'],
    removeUsers: ['post', '/api/v1/teams/{id}/remove-users', 'body', 'data'],
  },
  templates: {
    getSchema: ['get', '/api/v1/templates/schema', 'nothing', 'data'],
    list: ['get', '/api/v1/templates', 'query', 'list'],
    create: ['post', '/api/v1/templates', 'body', 'data'],
    get: ['get', '/api/v1/templates/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/templates/{id}', 'body', 'data'],
    put: ['put', '/api/v1/templates/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/templates/{id}', 'nothing', 'nothing'],
    preview: ['post', '/api/v1/templates/{id}/preview', 'body', 'data'],
  },
  undo: {
    change: ['post', '/api/v1/undo/{cause}', 'nothing', 'data'],
  },
  users: {
    getMe: ['get', '/api/v1/users/me', 'nothing', 'data'],
    updateMe: ['patch', '/api/v1/users/me', 'body', 'data'],
    listSessions: ['get', '/api/v1/users/me/sessions', 'query', 'list'],
    endOtherSessions: ['delete', '/api/v1/users/me/sessions', 'nothing', 'nothing'],
    endSession: ['delete', '/api/v1/users/me/sessions/{id}', 'nothing', 'nothing'],
    list: ['get', '/api/v1/users', 'query', 'list'],
    create: ['post', '/api/v1/users', 'body', 'data'],
    get: ['get', '/api/v1/users/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/users/{id}', 'body', 'data'],
    put: ['put', '/api/v1/users/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/users/{id}', 'nothing', 'nothing'],
    invite: ['post', '/api/v1/users/{id}/invite', 'nothing', 'data'],
    reactivate: ['post', '/api/v1/users/{id}/reactivate', 'nothing', 'data'],
    updateAvailability: ['patch', '/api/v1/users/{id}/availability', 'body', 'data'],
    deactivate: ['post', '/api/v1/users/{id}/deactivate', 'body', 'data'],
    countAssigned: ['get', '/api/v1/users/{id}/assigned', 'nothing', 'data'],
    createPasswordLink: ['post', '/api/v1/users/{id}/password-link', 'nothing', 'data'],
    resetTwoFactor: ['post', '/api/v1/users/{id}/reset-two-factor', 'nothing', 'data'],
    confirmEmail: ['post', '/api/v1/users/{id}/confirm-email', 'body', 'data'],
  },
  views: {
    list: ['get', '/api/v1/views', 'query', 'list'],
    create: ['post', '/api/v1/views', 'body', 'data'],
    getCounts: ['get', '/api/v1/counts', 'nothing', 'data'],
    get: ['get', '/api/v1/views/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/views/{id}', 'body', 'data'],
    put: ['put', '/api/v1/views/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/views/{id}', 'nothing', 'nothing'],
  },
  webhooks: {
    listSamples: ['get', '/api/v1/webhooks/samples', 'query', 'whole'],
    list: ['get', '/api/v1/webhooks', 'query', 'list'],
    create: ['post', '/api/v1/webhooks', 'body', 'data'],
    get: ['get', '/api/v1/webhooks/{id}', 'nothing', 'data'],
    update: ['patch', '/api/v1/webhooks/{id}', 'body', 'data'],
    put: ['put', '/api/v1/webhooks/{id}', 'body', 'data'],
    delete: ['delete', '/api/v1/webhooks/{id}', 'nothing', 'nothing'],
    rotate: ['post', '/api/v1/webhooks/{id}/rotate', 'nothing', 'data'],
    test: ['post', '/api/v1/webhooks/{id}/test', 'nothing', 'data'],
  },
  webhookAttempts: {
    list: ['get', '/api/v1/webhooks/{id}/attempts', 'query', 'list'],
  },
  webhookMessages: {
    get: ['get', '/api/v1/webhooks/{id}/messages/{message_id}', 'nothing', 'data'],
    resend: ['post', '/api/v1/webhooks/{id}/messages/{message_id}/resend', 'nothing', 'data'],
  },
  webhookReplays: {
    list: ['get', '/api/v1/webhooks/{id}/replays', 'query', 'list'],
    create: ['post', '/api/v1/webhooks/{id}/replays', 'body', 'data'],
    get: ['get', '/api/v1/webhooks/{id}/replays/{replay_id}', 'nothing', 'data'],
  },
  whatsappMessages: {
    getConversation: ['get', '/api/v1/leads/{lead_id}/whatsapp/conversation', 'nothing', 'data'],
    list: ['get', '/api/v1/leads/{lead_id}/whatsapp', 'query', 'list'],
    create: ['post', '/api/v1/leads/{lead_id}/whatsapp', 'body', 'data'],
    get: ['get', '/api/v1/leads/{lead_id}/whatsapp/{id}', 'nothing', 'data'],
  },
  whatsappTemplates: {
    sync: ['post', '/api/v1/whatsapp/templates/sync', 'nothing', 'data'],
    list: ['get', '/api/v1/whatsapp/templates', 'query', 'list'],
  },
  inbound: {
    receiveLead: ['post', '/api/inbound/leads', 'body and query', 'whole'],
  },
};
